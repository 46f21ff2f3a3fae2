import { maskUrlCredentials } from "../config/url-credentials.ts";
import type { Problem } from "../errors.ts";

/** What a run is compared with. */
export type Baseline =
  | { readonly kind: "none" }
  /** The last good run of the same workflow on the baseline branch. */
  | { readonly kind: "artifact" }
  /** A `result.json`; relative to the working directory. */
  | { readonly kind: "file"; readonly path: string }
  /** A running version, by its origin. */
  | { readonly kind: "url"; readonly origin: string }
  /** A branch, tag or commit of the repository, which is built and started. */
  | { readonly kind: "ref"; readonly ref: string };

/** A baseline that ran before. */
export type PastBaseline = Extract<Baseline, { kind: "artifact" | "file" }>;

const FORMS = "none, artifact, the path of a result.json, url:http://HOST:PORT, or ref:BRANCH";

/** Reads the input `baseline`; with a problem it is none. */
export function parseBaseline(text: string): {
  readonly baseline: Baseline;
  readonly problem: Omit<Problem, "path"> | null;
} {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed === "none") return { baseline: { kind: "none" }, problem: null };
  if (trimmed === "artifact") return { baseline: { kind: "artifact" }, problem: null };
  const [, scheme = "", rest = ""] = /^(url|ref):(.*)$/s.exec(trimmed) ?? [];
  if (scheme === "url") return urlBaseline(rest.trim());
  if (scheme === "ref") return refBaseline(rest.trim());
  if (trimmed.endsWith(".json")) return { baseline: { kind: "file", path: trimmed }, problem: null };
  return refused(trimmed, hintOn(trimmed));
}

function urlBaseline(text: string): ReturnType<typeof parseBaseline> {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    return refused(`url:${text}`, "Write for example url:http://127.0.0.1:3001");
  }
  if (url.username !== "" || url.password !== "") {
    return refused(`url:${text}`, "Leave out the credentials: requests carry those of the config");
  }
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    return refused(`url:${text}`, `Write url:${url.origin}: it takes the place of the origin of base_url`);
  }
  return { baseline: { kind: "url", origin: url.origin }, problem: null };
}

/** What git takes for a revision, without what it might take for an option, a range or a path. */
const REF = /^[\w@][\w@./+#=~^{}-]*$/;

function refBaseline(ref: string): ReturnType<typeof parseBaseline> {
  if (REF.test(ref) && ref.length <= 250 && !ref.includes("..")) {
    return { baseline: { kind: "ref", ref }, problem: null };
  }
  return refused(`ref:${ref}`, "Write a branch, a tag or a commit, for example ref:main");
}

function hintOn(text: string): string {
  if (/^https?:\/\//i.test(text)) return `Write url:${maskUrlCredentials(text)}`;
  if (REF.test(text) && !text.includes("/")) return `For the branch, tag or commit write ref:${text}`;
  return "A path ends with .json";
}

function refused(text: string, hint: string): ReturnType<typeof parseBaseline> {
  const found = JSON.stringify(maskUrlCredentials(text));
  return { baseline: { kind: "none" }, problem: { message: `expected ${FORMS}, got ${found}`, hint } };
}

/** Why a shard has no baseline. */
export const NO_SHARD_BASELINE = {
  message: "expected no baseline with a shard, because one part of a load cannot be compared",
  hint: "Leave out the one or the other.",
} as const;

/** Why a terminal has no such baseline. */
export const NO_TERMINAL_ARTIFACT = {
  message: "artifact is for the GitHub action: a terminal has no workflow with artifacts",
  hint: "Give the path of a result.json.",
} as const;

/** Why a merge is not compared with that; null when it can be. */
export function mergeBaselineProblem(baseline: Baseline): Omit<Problem, "path"> | null {
  if (baseline.kind !== "url" && baseline.kind !== "ref") return null;
  return {
    message: `expected none, artifact or the path of a result.json for a merge, got ${baselineText(baseline)}`,
    hint: "Two versions side by side are measured by one job, without shards.",
  };
}

/** A baseline as the user names it. */
export function baselineText(baseline: Exclude<Baseline, { kind: "none" }>): string {
  switch (baseline.kind) {
    case "artifact":
      return "artifact";
    case "file":
      return baseline.path;
    case "url":
      return `url:${baseline.origin}`;
    case "ref":
      return `ref:${baseline.ref}`;
  }
}
