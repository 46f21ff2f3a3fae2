import { MAX_THREADS } from "../engine/choose-threads.ts";

/** Reads how many threads make the load: `auto`, or a whole number. */
export function parseThreads(
  text: string,
):
  | { readonly threads: number | "auto"; readonly problem: null }
  | { readonly threads: null; readonly problem: { readonly message: string } } {
  if (text === "auto") return { threads: "auto", problem: null };
  const threads = Number(text);
  if (/^\d+$/.test(text) && threads >= 1 && threads <= MAX_THREADS) return { threads, problem: null };
  const message = `expected auto or a whole number from 1 to ${MAX_THREADS}, got ${JSON.stringify(text)}`;
  return { threads: null, problem: { message } };
}
