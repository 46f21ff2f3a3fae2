import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";

import { STARTER_CONFIG } from "../../../src/cli/starter-files.ts";
import { QUICKSTART } from "../../../src/cli/quickstart.ts";
import { cli } from "../../support/cli-session.ts";

test.each([
  [[], "schema/rampa.schema.json"],
  [["config"], "schema/rampa.schema.json"],
  [["result"], "schema/result.schema.json"],
])("schema %j prints the published file", async (args, file) => {
  const { code, stdout, stderr } = await cli(["schema", ...args]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(await readFile(file, "utf8"));
});

test("the starter and the quickstart are valid by the printed schema", async () => {
  const schema = JSON.parse((await cli(["schema"])).stdout) as object;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  for (const text of [STARTER_CONFIG, QUICKSTART]) {
    validate(parse(text));
    expect(validate.errors).toBe(null);
  }
});

test("another name is refused", async () => {
  expect(await cli(["schema", "reslut"])).toEqual({
    code: 3,
    stdout: "",
    stderr:
      'expected one of config, result, got "reslut". Did you mean "result"?\nSee "rampa schema --help".\n',
  });
  expect((await cli(["schema", "__proto__"])).code).toBe(3);
});
