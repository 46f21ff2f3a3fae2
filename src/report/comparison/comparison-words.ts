import { formatValue } from "../../metrics/format-value.ts";
import { formatCount, formatElapsed, plural } from "../numbers.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { plainLine, PROSE_LENGTH } from "../plain-text.ts";
import type { ResultFile } from "../result-file.ts";
import type { ChangeVerdict, EffectRow } from "./effect-row.ts";
import { figurePhrase, type Topic } from "./figure-name.ts";

type Block = NonNullable<ResultFile["comparison"]>;

const WORDS: Readonly<Record<Topic, { readonly worse: string; readonly better: string }>> = {
  time: { worse: "Slower", better: "Faster" },
  throughput: { worse: "Less throughput", better: "More throughput" },
  failures: { worse: "More failures", better: "Fewer failures" },
  other: { worse: "Worse", better: "Better" },
};

/** The answer in a few words, and in one sentence. The rows stand in their order of importance. */
export function comparisonHeadline(
  verdict: ChangeVerdict,
  rows: readonly EffectRow[],
  block: Block,
): { readonly word: string; readonly headline: Phrase } {
  const first = rows[0];
  if (block.failure !== undefined) {
    return { word: "Not compared", headline: phrase`${plainLine(block.failure.message, PROSE_LENGTH)}` };
  }
  switch (verdict) {
    case "regression":
    case "improvement": {
      if (first === undefined) break;
      const words = WORDS[first.topic];
      const more = rows.filter((row) => row.verdict === verdict).length - 1;
      const others =
        more > 0
          ? `; ${plural(more, "other figure")} ${verdict === "regression" ? "worse" : "better"}, too`
          : "";
      const better =
        verdict === "regression" ? rows.filter((row) => row.verdict === "improvement").length : 0;
      const besides = better > 0 ? `; ${plural(better, "figure")} better` : "";
      return {
        word: `${verdict === "regression" ? words.worse : words.better} than the baseline`,
        headline: phrase`${changePhrase(first, block)}${others}${besides}`,
      };
    }
    case "no change":
      return { word: "No change from the baseline", headline: sameSentence(block) };
    case "inconclusive":
      break;
  }
  const unclear = rows.find((row) => row.verdict === "inconclusive");
  return {
    word: "Inconclusive",
    headline: unclear === undefined ? phrase`nothing could be compared` : doubtPhrase(unclear, block),
  };
}

/** `p95 of "list orders" +12.3 %, between +9.1 % and +15.8 % at 99 % confidence`. */
function changePhrase(row: EffectRow, { confidence }: Block): Phrase {
  const sure = row.intervalText.includes(" to ")
    ? `, between ${row.intervalText.replace(" to ", " and ")} at ${confidenceText(confidence)} confidence`
    : `, told from noise at ${confidenceText(confidence)} confidence`;
  return phrase`${figurePhrase(row)} ${row.changeText} (${row.baseText} → ${row.headText})${sure}`;
}

/** Such as `99 %`. */
export function confidenceText(confidence: number): string {
  return formatValue(confidence, "ratio");
}

function sameSentence({ noise_floor_percent: floor, confidence }: Block): Phrase {
  const sure = `as before at ${confidenceText(confidence)} confidence`;
  return floor === null
    ? phrase`median and p95 of all requests are ${sure}`
    : phrase`median and p95 of all requests are ${sure}; a change of ${formatValue(floor / 100, "ratio")} would have been seen`;
}

function doubtPhrase(row: EffectRow, { confidence }: Block): Phrase {
  const found =
    row.interval === null
      ? "has no answer"
      : `may have changed by anything from ${row.intervalText} (${confidenceText(confidence)} confidence)`;
  const why = doubtText(row);
  return phrase`${figurePhrase(row)} ${found}${why === "" ? "" : `: ${why}`}`;
}

const DOUBTS: Readonly<Record<NonNullable<EffectRow["doubt"]>, string>> = {
  no_data: "it was not measured on both sides",
  mostly_failed: "most requests of one side failed, and how fast they fail says nothing",
  too_few_rounds: "too few rounds for an answer; more time (compare.max_duration) brings more",
  too_few_samples: "too few requests in the rounds; more load or more time brings more",
  too_few_runs:
    "how much runs of one build differ is not known from fewer than 5 past runs; history: N collects them, and a baseline on the same runner (ref:, url:) needs none",
  too_noisy: "too much noise to tell a change from none; more time or a quieter machine would help",
  uneven_rounds: "some rounds were very unlike the others",
};

/** Why a row has no answer, and what to do about it; empty for one with an answer. */
export function doubtText({ verdict, doubt }: EffectRow): string {
  return verdict === "inconclusive" && doubt !== null ? DOUBTS[doubt] : "";
}

/** What was compared and how, and what could have been seen. */
export function comparisonConditions(
  block: Block,
  rows: readonly EffectRow[],
  startedAt: string,
): readonly Phrase[] {
  const { noise_floor_percent: floor, failure, notes = [] } = block;
  const noise =
    floor === null ? "" : ` Noise floor ${formatValue(floor / 100, "ratio")}: no smaller change could show.`;
  const unclear = rows.filter((row) => row.verdict === "inconclusive").length;
  const open =
    unclear === 0 || unclear === rows.length
      ? ""
      : ` ${unclear} of ${plural(rows.length, "figure")} inconclusive.`;
  return [
    ...(failure === undefined ? [] : [phrase`${plainLine(failure.hint, PROSE_LENGTH)}`]),
    phrase`Baseline: ${baselineText(block, startedAt)}; ${mannerText(block)}.${noise}${open}`,
    ...notes.slice(0, MOST_NOTES).map((note) => phrase`${plainLine(note, PROSE_LENGTH)}`),
  ];
}

const MOST_NOTES = 5;

/** `ref:main at 0f1e2d3c4b, 2 days before, on AMD EPYC 7763, 4 CPUs`. */
function baselineText({ baseline, baseline_run: run }: Block, startedAt: string): string {
  const { sha, ref, started_at: then, runner } = run ?? {};
  const age = then === undefined ? NaN : Date.parse(startedAt) - Date.parse(then);
  const named = plainLine(baseline);
  const branch = ref === undefined || named.endsWith(ref) ? "" : ` of ${plainLine(ref)}`;
  return [
    `${named}${branch}${sha === undefined ? "" : ` at ${plainLine(sha).slice(0, 10)}`}`,
    ...(age >= 0 ? [`${ageText(age)} before`] : []),
    ...(runner === undefined ? [] : [`on ${plainLine(runner)}`]),
  ].join(", ");
}

const HOUR_MS = 3_600_000;

function ageText(ms: number): string {
  return ms < 48 * HOUR_MS ? formatElapsed(ms / 1000) : plural(Math.floor(ms / (24 * HOUR_MS)), "day");
}

function mannerText({ rounds, load_s: loadS, past_runs: pastRuns }: Block): string {
  if (rounds > 0) {
    const load = loadS === undefined ? "" : ` in ${formatElapsed(loadS)}`;
    return `${plural(rounds, "pair")} of rounds side by side${load}`;
  }
  const spread =
    pastRuns === undefined ? "" : `, the spread of such runs known from ${formatCount(pastRuns)}`;
  return `measured at another time${spread}`;
}
