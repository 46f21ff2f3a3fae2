import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type {
  CheckExpression,
  CheckOperand,
  CheckSubject,
  CheckTest,
  JsonValue as CheckConstant,
} from "../../src/config/check-expression.ts";
import { parseCheck } from "../../src/config/check-language.ts";
import { formatDuration, parseDuration } from "../../src/config/duration.ts";
import { interpolate } from "../../src/config/interpolate.ts";
import { layerFromObject, readConfigText } from "../../src/config/layer.ts";
import { resolveConfig } from "../../src/config/resolve.ts";
import { Config } from "../../src/config/schema.ts";
import type { Expression } from "../../src/config/expression.ts";
import { escapeTemplate } from "../../src/config/template.ts";
import { RampaError, type Problem } from "../../src/errors.ts";
import { parseSubmetric } from "../../src/thresholds/parse-submetric.ts";
import { parseThreshold } from "../../src/thresholds/parse.ts";

const SEED = 20_261_122;

function runs(numRuns: number): fc.Parameters<unknown> {
  return { seed: SEED, numRuns };
}

/** Either a value, or a RampaError with one of these codes; anything else is thrown on. */
function orCode(run: () => unknown): string {
  try {
    run();
    return "read";
  } catch (error) {
    if (error instanceof RampaError) return error.code;
    throw error;
  }
}

describe("a duration", () => {
  test("printed and read again is the same", () => {
    const wholeMs = fc.integer({ min: 0, max: 10 ** 12 });
    const nanoseconds = fc.integer({ min: 0, max: 10 ** 15 }).map((ns) => ns / 1e6);
    fc.assert(
      fc.property(fc.oneof(wholeMs, nanoseconds), (ms) => {
        expect(parseDuration(formatDuration(ms))).toBe(ms);
      }),
      runs(3_000),
    );
  });

  test("is the sum of its parts", () => {
    const part = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(part, part, part, part, (h, m, s, ms) => {
        const sum = h * 3_600_000 + m * 60_000 + s * 1_000 + ms;
        expect(parseDuration(`${h}h${m}m${s}s${ms}ms`)).toBe(sum);
      }),
      runs(500),
    );
  });
});

describe("a threshold", () => {
  const aggregation = fc.oneof(
    fc
      .constantFrom("count", "rate", "value", "passes", "fails", "avg", "min", "max", "med")
      .map((name) => ({ aggregation: name, aggregationValue: null })),
    fc
      .integer({ min: 0, max: 100_000 })
      .map((n) => n / 1_000)
      .map((n) => ({ aggregation: `p(${n})`, aggregationValue: n })),
  );
  const operator = fc.constantFrom("<", "<=", ">", ">=", "==", "===", "!=");
  const space = fc.constantFrom("", " ", "  ");

  test("printed and read again is the same, with any spaces", () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 });
    fc.assert(
      fc.property(aggregation, operator, value, space, space, (left, sign, limit, before, after) => {
        const plain = Object.is(limit, -0) ? 0 : limit;
        const text = `${before}${left.aggregation}${before}${sign}${after}${plain}${after}`;
        expect(parseThreshold(text)).toEqual({ ...left, operator: sign, value: plain });
      }),
      runs(2_000),
    );
  });
});

describe("a metric's name with tag filters", () => {
  const metric = fc.stringMatching(/^[a-z_][a-z0-9_]{0,12}$/);
  const tag = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
  const quote = (value: string): string => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

  test("printed and read again is the same, whatever the values hold", () => {
    const tags = fc.dictionary(tag, fc.string({ maxLength: 20, unit: "binary" }), { noNullPrototype: true });
    fc.assert(
      fc.property(metric, tags, (name, filters) => {
        const text = Object.entries(filters).map(([key, value]) => `${key}:${quote(value)}`);
        expect(parseSubmetric(`${name}{${text.join(",")}}`)).toEqual([name, filters]);
      }),
      runs(1_000),
    );
  });
});

describe("a check", () => {
  const quote = (value: string): string => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  const number = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => n / 1_000);
  const text = fc.string({ maxLength: 20 });
  const name = fc.stringMatching(/^x-[a-z0-9-]{1,10}$/);
  const expression = fc.oneof(
    fc.constantFrom<Expression>(
      { kind: "variable", path: ["token"] },
      { kind: "variable", path: ["users", "first name"] },
      { kind: "call", name: "uuid", args: [] },
      { kind: "call", name: "randomInt", args: [1, 9] },
    ),
    fc
      .array(fc.oneof(number, text, fc.boolean(), fc.constant(null)), { minLength: 1, maxLength: 3 })
      .map((args): Expression => ({ kind: "call", name: "randomItem", args })),
    text.map((value): Expression => ({ kind: "literal", value })),
  );
  const template = fc
    .array(
      fc.tuple(
        expression,
        fc.string({ minLength: 1, maxLength: 5 }).filter((part) => !part.endsWith("$")),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((parts): CheckOperand => ({ kind: "template", template: { parts: parts.flat() }, isText: true }));
  const constant = (value: fc.Arbitrary<CheckConstant>): fc.Arbitrary<CheckOperand> =>
    value.map((each): CheckOperand => ({ kind: "constant", value: each }));
  const json = fc.jsonValue({ maxDepth: 2 }).filter((value) => typeof value === "object" && value !== null);
  const typed = fc.oneof(text, number, fc.boolean(), fc.constant(null), json as fc.Arbitrary<CheckConstant>);
  const subjects = {
    numeric: fc.constantFrom<CheckSubject>({ kind: "status" }, { kind: "duration" }, { kind: "size" }),
    textual: fc.oneof(
      fc.constant<CheckSubject>({ kind: "body" }),
      name.map((each): CheckSubject => ({ kind: "header", name: each })),
      name.map((each): CheckSubject => ({ kind: "cookie", name: each })),
    ),
    typed: fc.oneof(
      fc.constantFrom<CheckSubject>(
        { kind: "json", path: "$.token" },
        { kind: "json", path: "$['a b'][0]" },
        { kind: "json", path: "$.items[?@.id == 7].name" },
      ),
      expression.map((each): CheckSubject => ({ kind: "variable", expression: each })),
    ),
  };
  const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
  const tests = (
    value: fc.Arbitrary<CheckOperand>,
    listed: fc.Arbitrary<CheckOperand> = value,
  ): readonly fc.Arbitrary<CheckTest>[] => [
    fc.record({ kind: fc.constant("equals" as const), value }),
    fc.record({ kind: fc.constant("in" as const), values: fc.array(listed, { minLength: 1, maxLength: 4 }) }),
    fc.record({
      kind: fc.constant("compare" as const),
      operator: fc.constantFrom("<" as const, "<=" as const, ">" as const, ">=" as const),
      value: constant(number),
    }),
  ];
  const textTests = (
    value: fc.Arbitrary<CheckOperand>,
    listed: fc.Arbitrary<CheckOperand> = value,
  ): fc.Arbitrary<CheckTest> =>
    fc.oneof(
      ...tests(value, listed),
      fc.record({ kind: fc.constant("contains" as const), value }),
      fc.record({
        kind: fc.constant("matches" as const),
        pattern: fc.constantFrom("\\d+", "a\\/b", '"id":', "[/]"),
        flags: fc.constantFrom("", "i", "su"),
      }),
      fc.constant({ kind: "exists" as const }),
    );
  const negated = fc.boolean();
  const check = fc.oneof(
    fc.record({ subject: subjects.numeric, negated, test: fc.oneof(...tests(constant(number))) }),
    fc.record({ subject: subjects.textual, negated, test: textTests(fc.oneof(constant(text), template)) }),
    fc.record({
      subject: subjects.typed,
      negated,
      test: textTests(fc.oneof(constant(typed), template), constant(scalar)),
    }),
  );

  function printExpression(printed: Expression): string {
    switch (printed.kind) {
      case "variable":
        return `\${${printed.path.join(".")}}`;
      case "literal":
        return `\${${quote(printed.value)}}`;
      case "call": {
        const args = printed.args.map((each) => (typeof each === "string" ? quote(each) : String(each)));
        return `\${${printed.name}(${args.join(", ")})}`;
      }
    }
  }

  function printOperand(operand: CheckOperand): string {
    if (operand.kind === "template") {
      const parts = operand.template.parts.map((part) =>
        typeof part === "string" ? escapeTemplate(part) : printExpression(part),
      );
      return quote(parts.join(""));
    }
    const { value } = operand;
    if (typeof value === "string") return quote(escapeTemplate(value));
    if (typeof value === "number") return String(value);
    return escapeTemplate(JSON.stringify(value));
  }

  function printTest(expected: CheckTest): string {
    switch (expected.kind) {
      case "equals":
        return `== ${printOperand(expected.value)}`;
      case "compare":
        return `${expected.operator} ${printOperand(expected.value)}`;
      case "contains":
        return `contains ${printOperand(expected.value)}`;
      case "matches":
        return `matches /${typeof expected.pattern === "string" ? expected.pattern : ""}/${expected.flags}`;
      case "in":
        return `in [${expected.values.map(printOperand).join(", ")}]`;
      case "exists":
        return "exists";
    }
  }

  function printSubject(subject: CheckSubject): string {
    if (subject.kind === "json") return `json ${subject.path}`;
    if (subject.kind === "variable") return printExpression(subject.expression);
    return "name" in subject ? `${subject.kind} ${subject.name}` : subject.kind;
  }

  function print({ subject, negated: isNegated, test: expected }: CheckExpression): string {
    return `${printSubject(subject)} ${isNegated ? "not " : ""}${printTest(expected)}`;
  }

  test("printed and read again is the same", () => {
    fc.assert(
      fc.property(check, (expression) => {
        expect(parseCheck(print(expression))).toEqual(expression);
      }),
      runs(2_000),
    );
  });
});

describe("any text at all gives a result or the one error", () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ maxLength: 60, unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          ..."p(95) < <= == ! 1 .5 s ms { } : , \" ' \\ name header body status not in [ ] / contains matches exists 9e9".split(
            " ",
          ),
          " ",
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  );

  test.each([
    ["duration", parseDuration, "duration_invalid"],
    ["threshold", parseThreshold, "threshold_invalid"],
    ["submetric", parseSubmetric, "submetric_invalid"],
    ["check", parseCheck, "check_invalid"],
  ])("as a %s", (_name, parse, code) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(["read", code]).toContain(orCode(() => parse(text)));
      }),
      runs(2_000),
    );
  });

  test("when interpolated; without ${ it is not changed", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom("", "${", "${env.A}", "$${", "}"),
        anyText,
        (before, middle, after) => {
          const text = before + middle + after;
          const result = interpolate(text, { A: "${env.A}" });
          if (!text.includes("${"))
            expect(result).toEqual({ text, isFromEnvironment: false, complaints: [] });
        },
      ),
      runs(1_000),
    );
  });
});

describe("any config at all gives a plan or problems, never another exception", () => {
  /** Words of the language, so that texts get past the first key. */
  const word = fc.constantFrom(
    ..."script base_url options scenarios http thresholds secrets vus duration iterations stages steps exec_fn tags".split(
      " ",
    ),
    ..."executor constant-vus ramping-arrival-rate rate target get post think checks json headers 30s 5 -1 true null".split(
      " ",
    ),
    ..."p(95)<500 ${env.A} ${env.B:-3} $${ ${x} http://x /a status==200 __proto__ constructor <<: *a &a preAllocatedVUs".split(
      " ",
    ),
    "",
  );
  const joint = fc.constantFrom(
    ": ",
    ":\n  ",
    "\n",
    "\n    ",
    "\n  - ",
    " [",
    "] ",
    " {",
    "} ",
    ", ",
    " ",
    '"',
    "#",
    "\t",
  );
  const language = fc
    .array(fc.tuple(word, joint), { maxLength: 24 })
    .map((parts) => parts.map(([left, right]) => left + right).join(""));

  function expectSound(problems: readonly Problem[], lines: number): void {
    for (const problem of problems) {
      expect(problem.message).not.toBe("");
      expect(problem.message).not.toMatch(/undefined|\[object|Invalid input/);
      if (problem.line === undefined) continue;
      expect(problem.line).toBeGreaterThanOrEqual(1);
      expect(problem.line).toBeLessThanOrEqual(lines);
      expect(problem.column).toBeGreaterThanOrEqual(1);
    }
  }

  test.each([
    ["text", fc.oneof(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200, unit: "binary" }))],
    ["words of the language", language],
  ])("from %s", (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { layer, problems } = readConfigText(text, "load.yml");
        const lines = text.split("\n").length;
        expectSound(problems, lines);
        expect(layer !== null || problems.length > 0).toBe(true);
        if (layer === null) return;
        const resolution = resolveConfig([layer], { env: { A: "7" }, overrides: {}, functions: ["default"] });
        if (!resolution.ok) {
          expect(resolution.problems).not.toEqual([]);
          expectSound(resolution.problems, lines);
        }
      }),
      runs(2_000),
    );
  });

  test("from any data that a script exports", () => {
    const key = fc.oneof(word, fc.constantFrom("a", "b"));
    const { data } = fc.letrec((tie) => ({
      data: fc.oneof(
        { maxDepth: 5, depthIdentifier: "data" },
        fc.oneof(word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
        fc.array(tie("data"), { maxLength: 3 }),
        fc.dictionary(key, tie("data"), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(word, data, { maxKeys: 5 }),
        fc.dictionary(word, data, { maxKeys: 3 }),
        (one, two) => {
          const layers = [one, two]
            .map((raw) => layerFromObject(raw, "load.ts").layer)
            .filter((layer) => layer !== null);
          const resolution = resolveConfig(layers, { env: {}, overrides: { vus: "3" }, functions: [] });
          if (!resolution.ok) expectSound(resolution.problems, 1);
          expect(({} as Record<string, unknown>).polluted).toBeUndefined();
        },
      ),
      runs(1_000),
    );
  });

  test("and the exported schema neither", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof Config.safeParse(value).success).toBe("boolean");
      }),
      runs(500),
    );
  });
});

test("reading takes time in proportion to the text", () => {
  const worst = [
    (n: number): unknown => orCode(() => parseThreshold(`p(${"9".repeat(n)}`)),
    (n: number): unknown => orCode(() => parseThreshold(`avg<${" ".repeat(n)}x`)),
    (n: number): unknown => orCode(() => parseSubmetric(`a{${"b:c,".repeat(n / 4)}`)),
    (n: number): unknown => orCode(() => parseCheck(`header ${"x ".repeat(n / 2)}`)),
    (n: number): unknown => orCode(() => parseCheck(`body in [${'"'.repeat(n)}`)),
    (n: number): unknown => orCode(() => parseDuration("1".repeat(n))),
    (n: number): unknown => interpolate("${".repeat(n / 2), {}),
    (n: number): unknown => interpolate("$".repeat(n), {}),
  ];
  const begin = performance.now();
  for (const run of worst) run(400_000);
  expect(performance.now() - begin).toBeLessThan(2_000);
});
