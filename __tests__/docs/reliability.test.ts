import { expect, test } from "vitest";

import { ALL_FAULTS } from "../support/faults/all-faults.ts";
import { readDocument } from "../support/documents.ts";
import { tablesOf } from "../support/read-markdown.ts";

const [, measured = ""] = readDocument("docs/reliability.md").split("<!-- measured: faults -->");
const [[, ...rows] = []] = tablesOf(measured);

test("the table of faults has a row for each that is tested, with what the test expects of it", () => {
  expect(ALL_FAULTS.length).toBeGreaterThanOrEqual(20);
  expect(rows.map((row) => row.slice(0, 4))).toEqual(
    ALL_FAULTS.map(({ name, kinds, responseStatus, runStatus }) => [
      name,
      kinds.length === 0 ? "none" : kinds.map((kind) => `\`${kind}\``).join(", then "),
      String(responseStatus),
      `\`${runStatus}\``,
    ]),
  );
});

test("each row says how long it took and how much memory, within bounds", () => {
  for (const [name, , , , time = "", memory = ""] of rows) {
    expect([name, time]).toEqual([name, expect.stringMatching(/^(?:\d+ ms|\d+\.\d s)$/)]);
    expect([name, memory]).toEqual([name, expect.stringMatching(/^\d{1,2} MB$/)]);
  }
});
