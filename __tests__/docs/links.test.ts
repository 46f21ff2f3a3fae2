import { existsSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

import { describe, expect, test } from "vitest";

import { documentPages, readDocument, ROOT } from "../support/documents.ts";

function withoutCode(text: string): string {
  return text.replaceAll(/^\s*```[\s\S]*?^\s*```/gm, "");
}

/** As GitHub names the headings of a page. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...withoutCode(readDocument(page)).matchAll(/^#{1,6} (.+)$/gm)];
  return new Set(
    headings.map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(/\s/g, "-"),
    ),
  );
}

function brokenLinksOf(page: string): readonly string[] {
  const links = [...withoutCode(readDocument(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, link = ""]) => link,
  );
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? page : relative(ROOT, join(ROOT, dirname(page), path));
      if (!existsSync(join(ROOT, target))) return true;
      if (anchor === undefined) return false;
      return !statSync(join(ROOT, target)).isFile() || !anchorsOf(target).has(anchor);
    });
}

describe("links", () => {
  test.each(documentPages())("every relative link of %s leads somewhere", (page) => {
    expect(brokenLinksOf(page)).toEqual([]);
  });

  test("the index of the docs names every page of its folder", () => {
    const index = readDocument("docs/README.md");
    const pages = documentPages().filter((page) => /^docs\/[a-z-]+\.md$/.test(page));
    expect(pages.filter((page) => !index.includes(`(${page.replace("docs/", "")})`))).toEqual([]);
  });
});
