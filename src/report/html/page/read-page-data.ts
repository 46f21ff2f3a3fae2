import type { PageData } from "../page-data.ts";

/** What the page carries for its charts. */
export function readPageData(): PageData {
  return JSON.parse(document.getElementById("data")?.textContent ?? "") as PageData;
}
