import type { XmlElement } from "./read-xml.ts";

type AttributeKind = "text" | "count" | "seconds" | "moment";

interface Shape {
  readonly required: Readonly<Record<string, AttributeKind>>;
  readonly optional?: Readonly<Record<string, AttributeKind>>;
  readonly children: readonly string[];
}

/** What the usual schema of JUnit XML (Jenkins, the Windy Road XSD) says of each element. */
const SHAPES: Readonly<Record<string, Shape>> = {
  testsuites: {
    required: {},
    optional: { name: "text", tests: "count", failures: "count", errors: "count", time: "seconds" },
    children: ["testsuite"],
  },
  testsuite: {
    required: { name: "text", tests: "count", failures: "count", errors: "count", time: "seconds" },
    optional: { skipped: "count", timestamp: "moment", hostname: "text" },
    children: ["testcase"],
  },
  testcase: {
    required: { name: "text", classname: "text", time: "seconds" },
    optional: { file: "text", line: "count" },
    children: ["failure", "error", "skipped", "system-out"],
  },
  failure: { required: { message: "text", type: "text" }, children: [] },
  error: { required: { message: "text", type: "text" }, children: [] },
  skipped: { required: {}, optional: { message: "text" }, children: [] },
  "system-out": { required: {}, children: [] },
};

const KINDS: Readonly<Record<AttributeKind, RegExp>> = {
  text: /^[^]+$/,
  count: /^\d+$/,
  seconds: /^\d+(\.\d+)?$/,
  moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
};

/** Everything in a document that the schema does not allow; empty for a valid one. */
export function junitProblems(element: XmlElement): readonly string[] {
  const shape = SHAPES[element.name];
  if (shape === undefined) return [`<${element.name}> is unknown`];
  const known = { ...shape.required, ...shape.optional };
  return [
    ...Object.keys(shape.required)
      .filter((name) => !(name in element.attributes))
      .map((name) => `<${element.name}> has no ${name}`),
    ...Object.entries(element.attributes).flatMap(([name, value]) => {
      const kind = known[name];
      if (kind === undefined) return [`<${element.name}> has ${name}`];
      return KINDS[kind].test(value) ? [] : [`${name}="${value}" is no ${kind}`];
    }),
    ...element.children
      .filter(({ name }) => !shape.children.includes(name))
      .map(({ name }) => `<${name}> in <${element.name}>`),
    ...element.children.flatMap(junitProblems),
    ...sumProblems(element),
  ];
}

/** The counts of a suite are those of its cases. */
function sumProblems(element: XmlElement): readonly string[] {
  if (element.name !== "testsuite" && element.name !== "testsuites") return [];
  const cases = casesOf(element);
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ children }) => children.some(({ name }) => name === "failure")).length,
    errors: cases.filter(({ children }) => children.some(({ name }) => name === "error")).length,
    ...(element.name === "testsuite"
      ? { skipped: cases.filter(({ children }) => children.some(({ name }) => name === "skipped")).length }
      : {}),
  };
  return Object.entries(counts)
    .filter(([name, count]) => element.attributes[name] !== String(count))
    .map(([name, count]) => `${name} is ${element.attributes[name] ?? "missing"}, there are ${count}`);
}

/** All cases below an element. */
export function casesOf(element: XmlElement): readonly XmlElement[] {
  return element.name === "testcase" ? [element] : element.children.flatMap(casesOf);
}
