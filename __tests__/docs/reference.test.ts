import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { generatedDocs } from "../../scripts/generate-docs.ts";
import { ERROR_CODES } from "../../src/errors.ts";
import { RUN_STATUSES } from "../../src/exit-codes.ts";
import * as library from "../../src/index.ts";
import { ResultFile } from "../../src/report/result-file.ts";
import { codeBlocksOf, readDocument, ROOT } from "../support/documents.ts";

/** The code spans of the first column of a page's tables. */
function firstColumnOf(page: string): readonly string[] {
  const cells = [...readDocument(page).matchAll(/^\| ([^|]*)\|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

describe("reference pages", () => {
  test("the generated tables are what the code says", async () => {
    const stale = Object.entries(await generatedDocs(ROOT))
      .filter(([page, text]) => readFileSync(join(ROOT, page), "utf8") !== text)
      .map(([page]) => page);
    expect(stale, 'run "npm run generate"').toEqual([]);
  });

  test("errors.md explains every code and no other", () => {
    expect(firstColumnOf("docs/errors.md").toSorted()).toEqual([...ERROR_CODES].toSorted());
  });

  test("thresholds.md explains every status in its order", () => {
    const statuses = firstColumnOf("docs/thresholds.md").filter((name) =>
      (RUN_STATUSES as readonly string[]).includes(name),
    );
    expect(statuses.slice(-RUN_STATUSES.length)).toEqual(RUN_STATUSES);
  });

  test("results.md walks through every key of result.json", () => {
    const keys = firstColumnOf("docs/results.md").filter((name) => !name.includes("."));
    expect(keys.toSorted()).toEqual(Object.keys(ResultFile.shape).toSorted());
  });

  test("library.md names everything that the library exports", () => {
    const page = readDocument("docs/library.md");
    const index = readDocument("src/index.ts");
    const types = [...index.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, , names = ""]) =>
      names.split(",").map((name) => name.trim().replace(/^type /, "")),
    );
    const exported = [...new Set([...Object.keys(library), ...types])].filter((name) => name !== "");
    expect(exported.filter((name) => !page.includes(name))).toEqual([]);
  });
});

describe("README", () => {
  test("its first two commands are the demo and the tests", () => {
    const commands = codeBlocksOf("README.md", "sh").flatMap(({ text }) => text.trim().split("\n"));
    expect(commands.slice(0, 2)).toEqual(["npm ci && npm run demo", "npm ci && npm test"]);
  });
});
