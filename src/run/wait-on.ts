import { delay } from "../clock.ts";
import type { Problem } from "../errors.ts";
import { maskUrlCredentials } from "../config/url-credentials.ts";
import { probe, type ProbeContext, type ProbeResult } from "../http/probe.ts";

const PAUSE_MS = 200;
const ATTEMPT_MS = 5_000;

/** A URL that did not become ready, and what its last answer was. */
interface UnreadyUrl {
  readonly url: string;
  /** Such as `answered 503` or `connection refused`. */
  readonly lastSeen: string;
}

/** Whether the URLs answered in time. */
export type WaitOnResult =
  | { readonly kind: "ready" }
  | { readonly kind: "timed_out"; readonly unready: readonly UnreadyUrl[] }
  | { readonly kind: "aborted" };

/** Newline (or blank) separated URLs; each that cannot be polled is a problem. */
export function parseWaitOn(text: string): { urls: readonly string[]; problems: readonly Problem[] } {
  const urls = text.split(/\s+/).filter((part) => part !== "");
  const problems = urls.flatMap((url) => {
    const protocol = URL.canParse(url) ? new URL(url).protocol : null;
    if (protocol === "http:" || protocol === "https:") return [];
    const message = `expected http:// or https:// URLs, got ${JSON.stringify(maskUrlCredentials(url))}`;
    return [{ path: "input wait-on", message, hint: "Write for example http://127.0.0.1:3000/health." }];
  });
  return { urls, problems };
}

function isReady(seen: ProbeResult): boolean {
  return seen.kind === "answered" && seen.status >= 200 && seen.status < 400;
}

function describe(seen: ProbeResult): string {
  return seen.kind === "answered" ? `answered ${seen.status}` : seen.reason;
}

async function attempt(url: string, limitMs: number, context: ProbeContext): Promise<ProbeResult> {
  const { clock, signal } = context;
  const controller = new AbortController();
  const timer = clock.at(clock.now() + limitMs, () => controller.abort());
  try {
    return await probe(url, { ...context, signal: AbortSignal.any([signal, controller.signal]) });
  } finally {
    timer.cancel();
  }
}

/** Polls every URL until it has answered 2xx or 3xx once; ends early when `signal` aborts. */
export async function waitOn(
  urls: readonly string[],
  options: ProbeContext & { readonly timeoutMs: number },
): Promise<WaitOnResult> {
  const { clock, signal } = options;
  const deadline = clock.now() + options.timeoutMs;

  const poll = async (url: string): Promise<UnreadyUrl | null> => {
    let lastSeen: string | null = null;
    while (!signal.aborted) {
      const remainingMs = deadline - clock.now();
      if (remainingMs <= 0) break;
      const seen = await attempt(url, Math.min(remainingMs, ATTEMPT_MS), options);
      if (isReady(seen)) return null;
      // A last attempt that got no time says less than the one before it.
      if (lastSeen === null || seen.kind === "answered" || clock.now() < deadline) lastSeen = describe(seen);
      await delay(clock, Math.min(PAUSE_MS, Math.max(deadline - clock.now(), 0)), signal);
    }
    return { url, lastSeen: lastSeen ?? "not asked" };
  };

  const unready = (await Promise.all(urls.map(poll))).filter((entry) => entry !== null);
  if (unready.length === 0) return { kind: "ready" };
  return signal.aborted ? { kind: "aborted" } : { kind: "timed_out", unready };
}
