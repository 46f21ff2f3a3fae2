import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

import { parseResultFile } from "../../../src/report/parse-result-file.ts";
import { resultJsonSchema } from "../../../src/report/result-json-schema.ts";
import { failedResult, passedResult, sampleResult } from "../../support/sample-result.ts";

const FIXTURES = new URL("../../fixtures/results/", import.meta.url);

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(resultJsonSchema());

test("the published schema accepts what is written and refuses what is not", () => {
  for (const result of [passedResult(), failedResult(), sampleResult()]) expect(validate(result)).toBe(true);
  expect(validate({ ...sampleResult(), extra: 1 })).toBe(false);
  expect(validate({ ...sampleResult(), status: "fine" })).toBe(false);
  expect(validate({ ...sampleResult(), duration_s: -1 })).toBe(false);
});

test.each([
  ["passed.json", passedResult()],
  ["threshold-failed.json", failedResult()],
])("%s is still a result file", async (name, result) => {
  const text = await readFile(new URL(name, FIXTURES), "utf8");
  expect(parseResultFile(text, name)).toEqual(result);
  expect(validate(JSON.parse(text))).toBe(true);
});
