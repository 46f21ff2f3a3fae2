import fc from "fast-check";
import { expect, test } from "vitest";

import { annotationsOf } from "../../src/report/annotations.ts";
import { renderConsole } from "../../src/report/console.ts";
import { renderReportPage } from "../../src/report/html/report-page.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "../../src/report/html/page-assets.ts";
import { renderJunit } from "../../src/report/junit/junit.ts";
import { renderComment } from "../../src/report/markdown/comment.ts";
import { renderSummary } from "../../src/report/markdown/summary.ts";
import { reportModel } from "../../src/report/model.ts";
import { parseResultFile } from "../../src/report/parse-result-file.ts";
import type { ResultFile } from "../../src/report/result-file.ts";
import { RUN_STATUSES } from "../../src/exit-codes.ts";
import { junitProblems } from "../support/junit-schema.ts";
import { readXml } from "../support/read-xml.ts";
import { proseOf, tablesOf } from "../support/read-markdown.ts";
import { sampleResult } from "../support/sample-result.ts";

const SEED = { seed: 20_260_304, numRuns: 100 };

const NASTY = [
  "a|b",
  "a\\|b\\",
  "`",
  "``` a",
  "<img src=x onerror=alert(1)>",
  "</details>",
  "<!--",
  "@someone",
  "@org/team",
  "#123",
  "o/r#5",
  "GH-7",
  "::error::x",
  "##[error]x",
  "a\n| b | c |\n",
  "http://evil.test/@x",
  "www.evil.test",
  "\u202eabc",
  "[x](y)",
  "![x](y)",
  "constructor",
  "$a$",
  "",
  " ",
  "x".repeat(10_000),
  "|".repeat(10_000),
  "\ud800",
];

const anyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(fc.constantFrom(...NASTY.filter((text) => text.length < 50)), { maxLength: 4 })
    .map((texts) => texts.join("")),
);
/** Without letters, so that a word in the output is one of ours. */
const plainText = fc.string({ unit: fc.constantFrom("1", "2", "-", "(", ")", "{", "}"), maxLength: 8 });

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const count = fc.oneof(fc.nat(), fc.maxSafeNat());

function results(text: fc.Arbitrary<string>): fc.Arbitrary<ResultFile> {
  const aggregation = fc.constantFrom(
    "count",
    "rate",
    "avg",
    "min",
    "med",
    "max",
    "p(90)",
    "p(95)",
    "p(99)",
    "passes",
  );
  const stats = fc.dictionary(aggregation, finite, { noNullPrototype: true });
  const kind = fc.constantFrom("counter" as const, "gauge" as const, "rate" as const, "trend" as const);
  const unit = fc.constantFrom("" as const, "ms" as const, "bytes" as const);
  const name = fc.oneof(
    fc.constantFrom("http_reqs", "http_req_duration", "http_req_failed", "checks", "vus"),
    text,
  );
  const metrics = fc
    .array(
      fc.tuple(
        name.filter((key) => key !== "__proto__"),
        fc.record({ kind, unit, stats }),
      ),
      { maxLength: 5 },
    )
    .map((entries): ResultFile["metrics"] => Object.fromEntries(entries));
  const source = fc.oneof(fc.constantFrom("p(95)<500", "rate>0.99", "count==0", "med!=1", "avg>=0"), text);
  const outcome = fc.constantFrom("passed" as const, "failed" as const, "no_data" as const);
  const threshold = fc.record({
    metric: fc.oneof(
      name,
      text.map((tag) => `http_req_duration{name:"${tag}"}`),
    ),
    source,
    outcome,
    observed: fc.option(finite),
    limit: finite,
    is_default: fc.boolean(),
    abort_on_fail: fc.boolean(),
    message: text,
    file: text,
    line: count,
    column: count,
  });
  const percentile = fc.option(finite);
  const figure = fc.record({ metric: name, name: fc.option(text), aggregation });
  const effect = fc
    .tuple(
      figure,
      fc.record({
        base: percentile,
        head: percentile,
        change_percent: percentile,
        low_percent: percentile,
        high_percent: percentile,
        verdict: fc.constantFrom("regression", "improvement", "no change", "inconclusive"),
        doubt: fc.constantFrom("no_data", "too_few_rounds", "too_few_samples", "too_noisy", "too_few_runs"),
      }),
    )
    .map(([of, values]) => ({ ...of, ...values }));
  const moment = fc.constantFrom("2026-03-01T00:00:00Z", "2026-03-04T05:06:07Z", "2027-01-01T00:00:00Z");
  const comparison = fc.record({
    mode: fc.constantFrom("url" as const, "ref" as const, "artifact" as const, "file" as const),
    baseline: text,
    baseline_run: fc.record({
      sha: text,
      ref: text,
      origin: text,
      run_id: text,
      started_at: moment,
      runner: text,
    }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    rounds: fc.nat(),
    load_s: fc.double({ min: 0, max: 1e9, noNaN: true }),
    past_runs: fc.nat(),
    noise_floor_percent: fc.option(fc.double({ min: 0, max: 1e300, noNaN: true })),
    effects: fc.array(effect, { maxLength: 6 }),
    notes: fc.array(text, { maxLength: 2 }),
  });
  const history = fc
    .record({
      runs: fc.array(
        fc.record({ run_id: text, started_at: moment, sha: text, status: fc.constant("passed" as const) }),
        { minLength: 1, maxLength: 6 },
      ),
      figures: fc.array(fc.tuple(figure, fc.array(percentile, { minLength: 6, maxLength: 6 })), {
        maxLength: 4,
      }),
      changed: fc.array(
        fc.record({ which: fc.nat({ max: 9 }), before: finite, after: finite, is_new: fc.boolean() }),
        { maxLength: 3 },
      ),
      told: fc.array(text, { maxLength: 2 }),
    })
    .map(({ runs, figures, changed, told }): NonNullable<ResultFile["history"]> => {
      const idOf = (at: number): string => runs[at % runs.length]?.run_id ?? "";
      return {
        runs,
        series: figures.map(([of, values]) => ({ ...of, values: values.slice(0, runs.length) })),
        changes: changed.flatMap(({ which, ...values }) => {
          const of = figures[which % Math.max(1, figures.length)]?.[0];
          const ids = { run_id: idOf(which), earliest_run_id: idOf(which), latest_run_id: idOf(which + 1) };
          return of === undefined ? [] : [{ ...of, ...ids, ...values, p_value: 0.001 }];
        }),
        told,
      };
    });
  return fc
    .record({
      status: fc.constantFrom(...RUN_STATUSES),
      duration_s: fc.oneof(fc.constant(0), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })),
      config: fc.dictionary(
        text.filter((key) => key !== "__proto__"),
        fc.oneof(text, fc.array(text)),
        {
          noNullPrototype: true,
          maxKeys: 3,
        },
      ),
      config_file: text,
      metrics,
      submetrics: metrics,
      thresholds: fc.array(threshold, { maxLength: 6 }),
      checks: fc.array(fc.record({ name: text, scenario: text, passes: count, fails: count }), {
        maxLength: 4,
      }),
      requests: fc.array(fc.record({ name: text, method: text, count, failed: count, stats }), {
        maxLength: 8,
      }),
      errors: fc.array(
        fc.record({ kind: text, step: fc.option(text), message: text, count, first_at_s: finite }),
        { maxLength: 4 },
      ),
      timeline: fc.array(
        fc.record({
          t_s: finite,
          vus: finite,
          rate: finite,
          failed: count,
          p50: percentile,
          p95: percentile,
          p99: percentile,
        }),
        { maxLength: 4 },
      ),
      warnings: fc.array(text, { maxLength: 3 }),
      error: fc.record({ code: text, message: text, hint: text }),
      stop_reason: text,
      comparison,
      history,
    })
    .map(sampleResult);
}

test("no text breaks a table: every row has as many cells as the head", () => {
  fc.assert(
    fc.property(results(anyText), (result) => {
      const model = reportModel(result);
      for (const markdown of [renderSummary(model), renderComment(model)]) {
        for (const table of tablesOf(markdown)) {
          expect(new Set(table.map((cells) => cells.length)).size).toBe(1);
        }
      }
    }),
    SEED,
  );
});

test("no text mentions, references, links, or brings an element of its own", () => {
  fc.assert(
    fc.property(results(anyText), (result) => {
      const model = reportModel(result);
      for (const markdown of [renderSummary(model), renderComment(model)]) {
        const prose = proseOf(markdown);
        expect(prose).not.toMatch(/@[\w-]/);
        expect(prose).not.toMatch(/(?<!&)#\d/);
        expect(prose).not.toMatch(/\bGH-\d/i);
        expect(prose).not.toMatch(/:\/\/|www\./);
        expect(prose.replace(/<\/?(?:details|summary|sub)>/g, "")).not.toMatch(/<[a-z/!?]/i);
        expect(markdown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }
    }),
    SEED,
  );
});

test("no text controls a terminal or a runner", () => {
  fc.assert(
    fc.property(results(anyText), (result) => {
      const text = renderConsole(reportModel(result));
      expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toContain("##[");
    }),
    SEED,
  );
});

/** What a page says, without the style and the script that every page has. */
function withoutAssets(page: string): string {
  return page.replace(PAGE_STYLE, () => "").replace(PAGE_SCRIPT, () => "");
}

const PAGE_ELEMENTS =
  /^<\/?(?:!doctype|html|head|meta|title|style|body|header|main|footer|section|p|h1|h2|h3|ul|li|span|small|strong|em|code|bdi|time|dl|dt|dd|div|table|caption|thead|tbody|tr|th|td|br|sup|figure|figcaption|details|summary|pre|script|svg|line|circle|path|polyline|text)(?:[ >]|$)/;

test("no text brings an element, an attribute or a script to the page", () => {
  fc.assert(
    fc.property(results(anyText), (result) => {
      const page = withoutAssets(renderReportPage(reportModel(result)));
      const tags = page.match(/<[^>]*>?/g) ?? [];
      expect(tags.filter((tag) => !PAGE_ELEMENTS.test(tag))).toEqual([]);
      expect(tags.filter((tag) => tag.startsWith("<script"))).toHaveLength(2);
      expect(tags.join("")).not.toMatch(/ on\w+=|javascript:| src=| href=| style=/i);
      expect(page.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(page.isWellFormed()).toBe(true);
    }),
    SEED,
  );
});

test("whatever the texts, the JUnit file is XML and valid", () => {
  fc.assert(
    fc.property(results(anyText), (result) => {
      expect(junitProblems(readXml(renderJunit(reportModel(result))))).toEqual([]);
    }),
    SEED,
  );
});

test("whatever the numbers, none is shown that is none", () => {
  fc.assert(
    fc.property(results(plainText), (result) => {
      const model = reportModel(result);
      const texts = [
        withoutAssets(renderReportPage(model)).replaceAll(/<script type="application.*?<\/script>/gs, ""),
        renderJunit(model),
        renderSummary(model),
        renderComment(model),
        renderConsole(model),
        JSON.stringify(annotationsOf(model)),
      ];
      for (const text of texts) expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
    }),
    SEED,
  );
});

test("no document exceeds its limit, and none loses half a line", () => {
  fc.assert(
    fc.property(results(anyText), fc.integer({ min: 0, max: 20_000 }), (result, limit) => {
      const model = reportModel(result);
      const summary = renderSummary(model, { limit });
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit);
      const comment = renderComment(model, { marker: "<!-- m -->", limit });
      expect(comment.length).toBeLessThanOrEqual(limit);
      const whole = new Set(renderSummary(model).split("\n"));
      for (const line of summary.split("\n")) {
        expect(whole.has(line) || /^\*.*result\.json\.\*$/.test(line)).toBe(true);
      }
    }),
    SEED,
  );
});

test("there are at most ten annotations, each of bounded length on one line", () => {
  fc.assert(
    fc.property(results(anyText), (result) => {
      const annotations = annotationsOf(reportModel(result));
      expect(annotations.length).toBeLessThanOrEqual(10);
      for (const { title, message, file = "" } of annotations) {
        expect(`${title}${message}${file}`).not.toMatch(/\p{Cc}/u);
        expect(message.length).toBeLessThan(4096);
      }
    }),
    SEED,
  );
});

/** With a status that its thresholds do not refute, which would not be read. */
function coherent(result: ResultFile): ResultFile {
  const isRed = result.thresholds.some(({ outcome }) => outcome === "failed" || outcome === "no_data");
  return isRed && (result.status === "passed" || result.status === "teardown_failed")
    ? { ...result, status: "threshold_failed" }
    : result;
}

test("rendering is the same after the file was written and read", () => {
  fc.assert(
    fc.property(results(plainText).map(coherent), (result) => {
      const again = parseResultFile(JSON.stringify(result));
      expect(renderSummary(reportModel(again))).toBe(renderSummary(reportModel(result)));
    }),
    { ...SEED, numRuns: 40 },
  );
});
