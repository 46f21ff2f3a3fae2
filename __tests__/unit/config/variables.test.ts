import { describe, expect, test } from "vitest";

import { problemsOf } from "./resolve-yaml.ts";

const DATA = "data: { users: { file: users.csv } }\n";
const context = {
  functions: ["sign"],
  env: { TOKEN: "t" },
  readFile: () => ({ kind: "read", bytes: Buffer.from("name,first name\nada,Ada") }) as const,
};

/** Problems of steps, each `- {…}` on a line of its own from line 4. */
function problems(...steps: readonly string[]): readonly string[] {
  const list = steps.map((step) => `    - ${step}`).join("\n");
  return problemsOf(`${DATA}options:\n  steps:\n${list}`, context);
}

const get = (body: string): string => `{ post: "http://x", body: "${body}" }`;
const extract = '{ get: http://x, extract: { token: "json $.token" } }';

describe("can be defined by", () => {
  test.each([
    ["an earlier step", [extract, get("${token}")]],
    ["the iteration itself", [get("${iteration} ${vu} ${scenario}")]],
    ["a row of data", [get("${users.name} ${users.first name} ${users}")]],
    ["functions", [get("${uuid()} ${randomInt(1, 9)} ${randomItem(a, 'b')} ${timestamp()} ${isoDate()}")]],
    ["a step that may be skipped", [`{ when: "\${vu} == 1", steps: [${extract}] }`, get("${token}")]],
    ["a request that ran at the same time", [`{ parallel: [${extract}] }`, get("${token}")]],
    ["a function of the script, whatever its name", ["{ call: sign }", get("${anything}")]],
    [
      "a later step of a loop, below a condition",
      [`{ repeat: 2, steps: [{ when: "\${token} exists", steps: [${get("${token}")}] }, ${extract}] }`],
    ],
    [
      "the step's own extraction, in its checks",
      ['{ get: http://x, extract: { n: status }, checks: ["${n} == 200", "status == ${n}"] }'],
    ],
    ["a member of a variable", [extract, get("${token.id}")]],
    ["a literal", [get("$${token}")]],
  ])("%s", (_name, steps) => {
    expect(problems(...steps)).toEqual([]);
  });
});

describe("is refused at its line and column when", () => {
  const list = "Known here are iteration, vu, scenario, users.COLUMN, env.NAME; write $${ for a literal ${";
  const nothing = (name: string, hint: string): string => `nothing defines "\${${name}}". ${hint}`;

  test.each([
    ["nothing defines it", [get("${token}")], "4:33 options.steps[0].body", nothing("token", list)],
    [
      "it is misspelt",
      [extract, get("${tokn}")],
      "5:33 options.steps[1].body",
      'nothing defines "${tokn}". Did you mean "token"? Known here are token, ',
    ],
    [
      "it is extracted too late",
      [get("${token}"), extract],
      "4:33 options.steps[0].body",
      nothing("token", "A later step extracts it: move that one before this"),
    ],
    [
      "a later step of a loop extracts it",
      [`{ repeat: 2, steps: [${get("${token}")}, ${extract}] }`],
      "4:54 options.steps[0].steps[0].body",
      nothing("token", "A later step extracts it: move that one before this"),
    ],
    [
      "a request at the same time extracts it",
      [`{ parallel: [${extract}, ${get("${token}")}] }`],
      "4:101 options.steps[0].parallel[1].body",
      'nothing defines "${token}"',
    ],
    [
      "the request itself extracts it",
      ['{ get: "http://x/${token}", extract: { token: status } }'],
      "4:14 options.steps[0].get",
      'nothing defines "${token}"',
    ],
    [
      "it is a variable of the environment",
      [get("${TOKEN}")],
      "4:33 options.steps[0].body",
      nothing("TOKEN", "Write ${env.TOKEN}"),
    ],
    ["it is a function", [get("${uuid}")], "4:33 options.steps[0].body", nothing("uuid", "Write ${uuid()}")],
    [
      "the data has no such column",
      [get("${users.nmae}")],
      "4:33 options.steps[0].body",
      'the data "users" has no column "nmae". Did you mean "name"? Its columns are name, first name',
    ],
    [
      "a condition looks at it",
      ['{ when: "${token} exists", steps: [{ think: 1s }] }'],
      "4:15 options.steps[0].when",
      'nothing defines "${token}"',
    ],
    [
      "a check compares with it",
      ['{ get: http://x, checks: ["status == 200", "body contains ${token}"] }'],
      "4:50 options.steps[0].checks[1]",
      'nothing defines "${token}"',
    ],
    [
      "it stands deep in a body",
      ['{ post: http://x, json: { a: [{ b: "${token}" }] } }'],
      "4:42 options.steps[0].json.a[0].b",
      'nothing defines "${token}"',
    ],
    [
      "the config's headers use it",
      [],
      "3:27 http.headers.x",
      'nothing defines "${token}" here. Variables and functions are for steps; only ${env.NAME} is known here',
    ],
  ])("%s", (_name, steps, place, message) => {
    const found =
      steps.length > 0
        ? problems(...steps)
        : problemsOf('base_url: http://x\nhttp:\n  headers: { accept: a, x: "${token}" }');
    expect(found).toHaveLength(1);
    const [, where] = place.split(" ");
    expect(found[0]).toContain(`${where ?? ""}: ${message}`);
    expect(found[0]).toMatch(/^load\.yml:\d+:\d+ /);
    if (steps.length > 0) expect(found[0]).toContain(`load.yml:${place}: `);
  });

  test.each([
    ["${randomInt(9, 1)}", "does not say a range of whole numbers. Write ${randomInt(1, 9)}"],
    ["${randomInt(1)}", "does not say a range of whole numbers"],
    ["${randomInt(a, b)}", "does not say a range of whole numbers"],
    ["${randomItem()}", "has nothing to choose from"],
    ["${randomItem(a,,b)}", "an empty or unclosed value"],
    ["${uuid(1)}", "takes nothing between its brackets"],
    ["${rnadomInt(1, 2)}", 'Did you mean "randomInt"?'],
    ["${a b}", "cannot be read"],
    ["${}", "cannot be read"],
    ["${iteration.x}", '"${iteration}" has no members'],
    ["${token", '"${" is never closed'],
  ])("%s", (text, message) => {
    expect(problems(get(text))).toEqual([expect.stringContaining(message)]);
  });

  test("all of them are told at once, in their order", () => {
    expect(problems(get("${a}"), get("${b} ${c}"), "{ call: sing }")).toEqual([
      expect.stringContaining("4:33 options.steps[0].body: nothing defines"),
      expect.stringContaining("5:33 options.steps[1].body: nothing defines"),
      expect.stringContaining("5:33 options.steps[1].body: nothing defines"),
      expect.stringContaining(
        '6:15 options.steps[2].call: the script exports no function "sing". Did you mean "sign"?',
      ),
    ]);
  });
});

test.each([
  ["{ repeat: 2 }", '"repeat" has no steps'],
  ["{ repeat: 0, steps: [{ think: 1s }] }", "expected a whole number of at least 1, got 0"],
  ["{ when: status == 200, steps: [{ think: 1s }] }", "looks at no variable"],
  ['{ when: "${vu} ==", steps: [{ think: 1s }] }', "no value"],
  ["{ parallel: [{ think: 1s }] }", '"think" cannot run in parallel'],
  ["{ parallel: [] }", "got an empty list"],
  ["{ think: 1s, steps: [{ think: 1s }] }", '"steps" does not apply to think'],
  ["{ get: http://x, steps: [{ think: 1s }] }", '"steps" does not apply to get'],
  ["{ get: http://x, stop_on_failed_check: true }", "stands where there are no checks"],
  ["{ post: http://x, form: { a: 1 }, json: {} }", '"json" and "form" stand in one step'],
  ["{ post: http://x, body_file: a, multipart: { a: 1 } }", '"multipart" and "body_file" stand in one step'],
  ['{ get: http://x, extract: { token: "jsn $.a" } }', "nothing can be extracted by"],
  ['{ get: http://x, extract: { token: "json token" } }', "is no JSONPath"],
  ['{ get: http://x, extract: { token: "regex /(/" } }', "Unterminated group"],
  ["{ get: http://x, extract: { vu: status } }", 'the variable "vu" is set by rampa itself'],
  ["{ get: http://x, extract: { users: status } }", '"users" is the name of data already'],
  ["{ get: http://x, extract: { a-b: status } }", '"a-b" is no variable name'],
  ["{ get: http://x, name: '${uuid()}' }", 'nothing defines "${uuid()}" here'],
])("refuses %s", (step, message) => {
  expect(problems(step)).toEqual([expect.stringContaining(message)]);
});
