import { renderPlan } from "../../../src/cli/plan-text.ts";
import { systemClock } from "../../../src/clock.ts";
import { parseCheck } from "../../../src/config/check-language.ts";
import { parseDuration } from "../../../src/config/duration.ts";
import { readExtraction } from "../../../src/config/extraction.ts";
import { interpolate } from "../../../src/config/interpolate.ts";
import { readConfigText } from "../../../src/config/layer.ts";
import { resolveConfig } from "../../../src/config/resolve.ts";
import { parseSize } from "../../../src/config/size.ts";
import { readTemplate } from "../../../src/config/template.ts";
import { WHOLE } from "../../../src/executors/segment.ts";
import { createTestPlan } from "../../../src/loader/create-test-plan.ts";
import { SegmentRun } from "../../../src/threads/segment-run.ts";
import { segmentUsers } from "../../../src/threads/segment-users.ts";
import { parseSubmetric } from "../../../src/thresholds/parse-submetric.ts";
import { parseThreshold } from "../../../src/thresholds/parse.ts";
import { CheckedResponse } from "../../../src/worker/checked-response.ts";
import { compileCheck } from "../../../src/worker/compile-check.ts";
import { compileExtraction } from "../../../src/worker/compile-extraction.ts";
import { compileText } from "../../../src/worker/compile-template.ts";
import { MissingValue } from "../../../src/worker/missing-value.ts";
import { Scope } from "../../../src/worker/scope.ts";
import { rows } from "../../unit/config/key-rows.ts";
import { codeBlocksOf, documentPages } from "../documents.ts";
import { resultOf, type FuzzTarget } from "./fuzz-target.ts";
import { mutated, repeated, revalued, soup } from "./texts.ts";

const CONFIG_WORDS = (
  "script base_url options scenarios http thresholds secrets vus duration iterations stages steps exec_fn tags " +
  "executor constant-vus ramping-arrival-rate shared-iterations rate target pre_allocated_vus get post think when " +
  "repeat parallel call checks json headers extract data seed warm_up validity 30s 5 -1 p(95)<500 ${env.A} " +
  "${env.B:-3} ${x} ${users.name} ${randomInt(1,2)} http://x /a preAllocatedVUs"
).split(" ");

/** Every config that the docs show, and a small one for every key. */
const CONFIGS = [
  ...documentPages().flatMap((page) => codeBlocksOf(page, "yaml").map(({ text }) => text)),
  ...[...rows.values()].map((row) => row.with),
];

const LONG = 100_000;

const context = { scenario: "shop", seed: 7, feeders: new Map(), clock: systemClock };

function scope(): Scope {
  const made = new Scope(context, 1, 0);
  Object.assign(made.vars, { token: "abc", list: [1, { a: null }], n: 3 });
  return made;
}

function response(): CheckedResponse {
  const body = '{"token":"abc","items":[{"id":7,"name":"é"}],"n":null}';
  const chunks = [Buffer.from(body)];
  const headers = { "content-type": "application/json", "set-cookie": ["a=1; Path=/"] };
  return new CheckedResponse({
    status: 200,
    url: "http://x/",
    headers,
    chunks,
    errorKind: null,
    bodySize: body.length,
    duration: 3,
  });
}

function unlessMissing(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof MissingValue)) throw error;
  }
}

const PLAIN = { isColored: false, bold: (text: string) => text, dim: (text: string) => text };

/** As far as a config goes before the first request: read, resolved, shown, compiled for the virtual users. */
function readWhole(text: string): void {
  const { layer, problems } = readConfigText(text, "load.yml");
  if (layer === null) {
    if (problems.length === 0) throw new Error("neither a config nor a problem");
    return;
  }
  const resolution = resolveConfig([layer], { env: { A: "7" }, overrides: {}, functions: ["default"] });
  if (!resolution.ok && resolution.problems.length === 0) throw new Error("neither a plan nor a problem");
  const test = resultOf(() =>
    createTestPlan({ config: layer.raw, functions: { default: () => undefined }, env: { A: "7" } }),
  );
  if (test === null) return;
  renderPlan(test, PLAIN);
  const { plan, functions } = test;
  const usersOf = segmentUsers({ plan, functions, setupData: null });
  new SegmentRun({
    plan,
    segment: WHOLE,
    clock: systemClock,
    usersOf: (scenario, resources) => {
      const create = usersOf(scenario, resources);
      create(1);
      return create;
    },
  });
}

const CHECK_WORDS = (
  "status duration size body header cookie json not == != < <= > >= contains matches in exists content-type a " +
  '$.items[0].id $.items.length $..name $[?@.id==7] 200 300ms 1MB true null "x" /a+/i /(/ [1,2] [ ] ${token} ${list} ${uuid()}'
).split(" ");

const TEMPLATE_WORDS =
  "${token} ${list} ${list.0} ${n} ${env.A} ${env.A:-x} ${uuid()} ${randomInt(1,9)} ${randomItem(a,'b')} ${timestamp()} ${ } ( ) , ' a . text".split(
    " ",
  );

const EXTRACT_WORDS =
  "json header cookie regex status body $ $.token $..a content-type a /(a)/ /[/ /x/gi i".split(" ");

export const CONFIG_TARGETS: readonly FuzzTarget[] = [
  { name: "config: changed examples", input: mutated(CONFIGS, CONFIG_WORDS), read: readWhole },
  {
    name: "config: other values",
    input: revalued(CONFIGS, /(?<=: )[^\n{}[\],#]+/g, CONFIG_WORDS),
    read: readWhole,
  },
  {
    name: "config: words",
    input: soup([...CONFIG_WORDS, ": ", ":\n  ", "\n", "\n    ", "\n  - ", "[", "]"], 30),
    read: readWhole,
  },
  {
    name: "config: repetition",
    input: repeated([...CONFIG_WORDS, ": ", "\n  ", "\n- "], LONG),
    read: readWhole,
  },
  ...language("duration", "1 30 .5 1. s ms h m d sec minutes e9 - +".split(" "), (text) => {
    resultOf(() => parseDuration(text));
  }),
  ...language("size", "1 16 .5 B kB MB GB mb k e9 -".split(" "), (text) => {
    resultOf(() => parseSize(text));
  }),
  ...language(
    "threshold",
    "p(95) p( ) avg rate count med < <= === != 500 .5 1e3 10% +10% ms s".split(" "),
    (text) => {
      resultOf(() => parseThreshold(text));
    },
  ),
  ...language("submetric", 'http_req_duration { } name: status: , " \\" a b_c : 200'.split(" "), (text) => {
    resultOf(() => parseSubmetric(text));
  }),
  ...language("check", CHECK_WORDS, (text) => {
    const check = resultOf(() => parseCheck(text));
    if (check !== null) compileCheck("check", check).holds(response(), scope());
  }),
  ...language("template", TEMPLATE_WORDS, (text) => {
    interpolate(text, { A: "7" });
    const { complaints } = readTemplate(text);
    const compiled = complaints.length > 0 ? text : compileText(text);
    if (typeof compiled !== "string") unlessMissing(() => compiled(scope()));
  }),
  ...language("extraction", EXTRACT_WORDS, (text) => {
    const from = readExtraction(text);
    if ("message" in from) return;
    compileExtraction({ name: "v", source: text, from }).read(response());
  }),
];

function language(
  name: string,
  words: readonly string[],
  read: (text: string) => void,
): readonly FuzzTarget[] {
  return [
    { name, input: soup(words), read },
    { name: `${name}: repetition`, input: repeated(words, LONG), read },
  ];
}
