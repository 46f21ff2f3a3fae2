import type { ReportModel } from "../model.ts";
import { formatCount } from "../numbers.ts";
import { phraseText } from "../phrase.ts";
import { CELL_LENGTH, plainLine, PROSE_LENGTH } from "../plain-text.ts";
import { isFailedRow, type ThresholdRow } from "../threshold-rows.ts";
import { thresholdSentence } from "../threshold-sentence.ts";
import { comparisonCases } from "./comparison-cases.ts";
import type { TestCase } from "./test-case.ts";
import { element, xmlText } from "./xml.ts";

type CheckRow = ReportModel["checks"][number];

/** Statuses that no threshold explains, and whose cause is therefore a case of its own. */
const OWN_CAUSE: ReadonlySet<ReportModel["status"]> = new Set([
  "setup_failed",
  "execution_failed",
  "stopped",
  "invalid",
  "teardown_failed",
]);

/**
 * The run as JUnit XML: one case for each threshold, each check and each figure that was compared, and one for
 * the run itself where none of them tells its end. A view of it is red exactly when the run did not pass.
 */
export function renderJunit(model: ReportModel): string {
  const judged = [
    suite("thresholds", model.thresholds.map(thresholdCase), model),
    suite("checks", checkCases(model), model),
    suite("comparison", comparisonCases(model), model),
  ];
  const isTold = !OWN_CAUSE.has(model.status) && judged.some((one) => one.cases.length > 0);
  const suites = [suite("run", isTold ? [] : [runCase(model)], model), ...judged];
  const cases = suites.flatMap((one) => one.cases);
  const xml = element(
    "testsuites",
    { name: "rampa", ...counts(cases), time: seconds(model.durationS) },
    suites
      .filter((one) => one.cases.length > 0)
      .map((one) => `\n${one.xml}`)
      .concat("\n"),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

function suite(
  name: string,
  cases: readonly TestCase[],
  model: ReportModel,
): { cases: readonly TestCase[]; xml: string } {
  const attributes = {
    name: `rampa ${name}`,
    ...counts(cases),
    skipped: cases.filter(({ problem }) => problem?.kind === "skipped").length,
    time: seconds(name === "run" ? model.durationS : 0),
    timestamp: model.startedAt.slice(0, 19),
    hostname: plainLine(model.runner.os),
  };
  return {
    cases,
    xml: element("testsuite", attributes, cases.map((one) => `\n  ${caseXml(one, model)}`).concat("\n")),
  };
}

function counts(cases: readonly TestCase[]): { tests: number; failures: number; errors: number } {
  const of = (kind: "failure" | "error"): number =>
    cases.filter(({ problem }) => problem?.kind === kind).length;
  return { tests: cases.length, failures: of("failure"), errors: of("error") };
}

/** Beyond this a number is written with an exponent. */
const MOST_SECONDS = 1e15;

function seconds(value: number): string {
  return Number.isFinite(value) ? Math.min(value, MOST_SECONDS).toFixed(3) : "0";
}

function caseXml({ name, classname, file, problem, output }: TestCase, model: ReportModel): string {
  const time = classname === "rampa.run" ? seconds(model.durationS) : "0";
  const children = [
    ...(problem === undefined
      ? []
      : [
          problem.kind === "skipped"
            ? element("skipped", { message: problem.message })
            : element(problem.kind, { message: problem.message, type: problem.type }, [
                xmlText(problem.message),
              ]),
        ]),
    ...(output === undefined ? [] : [element("system-out", {}, [xmlText(output)])]),
  ];
  return element(
    "testcase",
    {
      name: name === "" ? "(empty)" : name,
      classname,
      time,
      ...(file === undefined || file === "" ? {} : { file }),
    },
    children,
  );
}

function runCase({ status, verdict, configFile }: ReportModel): TestCase {
  const name = configFile === null ? "load test" : plainLine(configFile);
  const text = `${verdict.word}: ${plainLine(phraseText(verdict.headline), PROSE_LENGTH)}`;
  const own = { name, classname: "rampa.run" };
  return OWN_CAUSE.has(status)
    ? { ...own, problem: { kind: "error", type: status, message: text } }
    : { ...own, output: text };
}

function thresholdCase(row: ThresholdRow): TestCase {
  const text = plainLine(phraseText(thresholdSentence(row)), PROSE_LENGTH);
  const own = {
    name: plainLine(`${row.metric}: ${row.source}${row.isDefault ? " (default)" : ""}`, CELL_LENGTH * 2),
    classname: "rampa.threshold",
    file: row.file === null ? undefined : plainLine(row.file),
  };
  if (isFailedRow(row)) return { ...own, problem: { kind: "failure", type: row.outcome, message: text } };
  return row.outcome === "inconclusive"
    ? { ...own, problem: { kind: "skipped", message: `inconclusive: ${text}` } }
    : { ...own, output: text };
}

/** Fails of a check are failures only when a threshold on checks says so: the view agrees with the verdict. */
function checkCases({ checks, thresholds }: ReportModel): readonly TestCase[] {
  const failed = thresholds.filter((row) => row.baseMetric === "checks" && row.outcome === "failed");
  return checks.map((check) => {
    const text = `${formatCount(check.passes)} passed, ${formatCount(check.fails)} failed`;
    const own = { name: plainLine(check.name), classname: `rampa.check.${plainLine(check.scenario)}` };
    const isJudged = failed.some((row) => concerns(row, check));
    return check.fails > 0 && isJudged
      ? { ...own, problem: { kind: "failure", type: "check", message: text } }
      : { ...own, output: text };
  });
}

function concerns({ tags }: ThresholdRow, { name, scenario }: CheckRow): boolean {
  return (tags.check ?? name) === name && (tags.scenario ?? scenario) === scenario;
}
