interface Complaint {
  readonly message: string;
  readonly hint: string;
}

/** Nobody plans a start farther ahead: it is a slip. */
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;

/** With a time zone, so that it means the same on every machine. */
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)$/i;
const EPOCH_SECONDS = /^\d{1,11}(?:\.\d{1,9})?$/;

/**
 * Reads the instant at which shards begin: ISO 8601 with a time zone, or seconds since the Unix epoch. One
 * that has passed is no problem here: the load then begins late, and says so.
 */
export function parseStartAt(
  text: string,
  wallTimeMs: number,
):
  | { readonly startAtMs: number; readonly problem: null }
  | { readonly startAtMs: null; readonly problem: Complaint } {
  const written = text.trim();
  const startAtMs = instantOf(written);
  if (startAtMs === null) {
    const isMilliseconds = /^\d{12,}$/.test(written);
    const hint = isMilliseconds
      ? "These look like milliseconds: leave out the last three digits."
      : 'Write "2026-01-31T09:30:00Z", or "$(date +%s)" and some seconds more.';
    const message = `expected an instant (ISO 8601 with a time zone, or epoch seconds), got ${JSON.stringify(text)}`;
    return { startAtMs: null, problem: { message, hint } };
  }
  if (startAtMs - wallTimeMs > MAX_AHEAD_MS) {
    const message = `${JSON.stringify(text)} is more than 24 hours ahead`;
    return { startAtMs: null, problem: { message, hint: "Give an instant of today." } };
  }
  return { startAtMs, problem: null };
}

function instantOf(text: string): number | null {
  if (EPOCH_SECONDS.test(text)) return Math.round(Number(text) * 1000);
  if (!ISO.test(text)) return null;
  const zoned = text
    .replace(",", ".")
    .replace(/([+-]\d{2})(\d{2})$/, "$1:$2")
    .replace(/([+-]\d{2})$/, "$1:00");
  const parsed = Date.parse(zoned.toUpperCase());
  return Number.isNaN(parsed) ? null : parsed;
}
