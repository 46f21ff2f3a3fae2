import { closest } from "../config/did-you-mean.ts";
import { parseDuration, readDuration } from "../config/duration.ts";
import type { Overrides } from "../config/overrides.ts";
import type { Shard } from "../engine/shard.ts";
import type { Problem } from "../errors.ts";
import type { RunStatus } from "../exit-codes.ts";
import { type Baseline, mergeBaselineProblem, NO_SHARD_BASELINE, parseBaseline } from "../run/baseline.ts";
import { parseFailOn } from "../run/fail-on.ts";
import { parseShard } from "../run/parse-shard.ts";
import { parseStartAt } from "../run/parse-start-at.ts";
import { parseThreads } from "../run/parse-threads.ts";
import { parseWaitOn } from "../run/wait-on.ts";
import { type ActionMode, COMMENT_MODES, type CommentMode, MODES } from "./action-inputs.ts";
import { type InputName, INPUTS, variableOf } from "./inputs.ts";

/** What only a run can do something with. */
const RUN_INPUTS = [
  "script",
  "env",
  "vus",
  "duration",
  "iterations",
  "scenarios",
  "shard",
  "start-at",
  "start",
  "wait-on",
  "prepare",
] as const satisfies readonly InputName[];

/** Comma or newline separated names. */
function listOf(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function isOneOf<const T extends string>(values: readonly T[], text: string): text is T {
  return (values as readonly string[]).includes(text);
}

/**
 * Reads the inputs one by one, each in its own type. An input with a problem has its default, and the problem is
 * kept beside those of the others.
 */
export class InputReader {
  /** Of the inputs that were read. */
  readonly problems: Problem[] = [];
  readonly #env: Readonly<Record<string, string | undefined>>;

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env;
  }

  optional(name: InputName): string | undefined {
    const text = this.#env[variableOf(name)]?.trim() ?? "";
    return text === "" ? undefined : text;
  }

  text(name: InputName): string {
    return this.optional(name) ?? INPUTS[name];
  }

  boolean(name: "summary" | "annotations" | "upload-artifact"): boolean {
    const text = this.text(name);
    if (/^(true|True|TRUE)$/.test(text)) return true;
    if (/^(false|False|FALSE)$/.test(text)) return false;
    this.#reject(name, "true or false", text, ["true", "false"]);
    return true;
  }

  commentMode(): CommentMode {
    const text = this.text("comment");
    if (isOneOf(COMMENT_MODES, text)) return text;
    this.#reject("comment", `one of ${COMMENT_MODES.join(", ")}`, text, COMMENT_MODES);
    // Nobody knows what was meant: nothing is written to the pull request.
    return "never";
  }

  /** The artifacts of one workflow run have different names, and its shards are jobs of their own. */
  artifactName(shard: Shard | undefined): string {
    const text = this.text("artifact-name");
    if (shard !== undefined && text === INPUTS["artifact-name"]) return `${text}-shard-${shard.index}`;
    if (!/["*/:<>?\\|\r\n]/.test(text)) return text;
    this.#reject("artifact-name", 'a name without any of " * / : < > ? \\ |', text);
    return INPUTS["artifact-name"];
  }

  failOn(): ReadonlySet<RunStatus> {
    const { statuses, problems } = parseFailOn(this.text("fail-on"));
    this.problems.push(...problems.map((problem) => ({ ...problem, path: "input fail-on" })));
    return statuses;
  }

  baseline(mode: ActionMode, shard: Shard | undefined): Baseline {
    const { baseline, problem } = parseBaseline(this.text("baseline"));
    if (problem !== null) this.problems.push({ path: "input baseline", ...problem });
    const unfit = mode === "merge" ? mergeBaselineProblem(baseline) : null;
    if (unfit !== null) this.problems.push({ path: "input baseline", ...unfit });
    if (shard !== undefined && baseline.kind !== "none") {
      this.problems.push({ path: "input baseline", ...NO_SHARD_BASELINE });
    }
    return baseline;
  }

  threads(): number | "auto" {
    const { threads, problem } = parseThreads(this.text("threads"));
    if (problem !== null) this.problems.push({ path: "input threads", ...problem });
    return threads ?? "auto";
  }

  mode(): ActionMode {
    const text = this.text("mode");
    if (isOneOf(MODES, text)) return text;
    this.#reject("mode", `one of ${MODES.join(", ")}`, text, MODES);
    return "run";
  }

  results(mode: ActionMode): readonly string[] {
    const results = (this.optional("results") ?? "").split(/\r\n|\n|\r/).map((line) => line.trim());
    const patterns = results.filter((line) => line !== "");
    if (mode === "run" && patterns.length > 0) {
      this.#reject("results", "nothing with mode run", patterns[0] ?? "");
    }
    if (mode === "run") return [];
    if (patterns.length === 0) {
      const message = `expected paths or globs of result.json files for mode ${mode}, got none`;
      this.problems.push({ path: "input results", message, hint: "Write for example **/result.json." });
    }
    for (const name of RUN_INPUTS) {
      const text = this.optional(name);
      if (text !== undefined) this.#refuseOutsideRun(name, mode);
    }
    if (mode === "report" && this.text("baseline") !== "none") this.#refuseOutsideRun("baseline", mode);
    return patterns;
  }

  shard(): Shard | undefined {
    const text = this.optional("shard");
    if (text === undefined) return undefined;
    const { shard, problem } = parseShard(text);
    if (problem !== null) this.problems.push({ path: "input shard", ...problem });
    return shard ?? undefined;
  }

  startAt(wallTimeMs: number): number | undefined {
    const text = this.optional("start-at");
    if (text === undefined) return undefined;
    const { startAtMs, problem } = parseStartAt(text, wallTimeMs);
    if (problem !== null) this.problems.push({ path: "input start-at", ...problem });
    return startAtMs ?? undefined;
  }

  duration(name: "wait-on-timeout"): number {
    const parsed = this.#parseDuration(name, this.text(name));
    if (parsed === 0) this.#reject(name, "a duration longer than 0s", this.text(name));
    return parsed ?? parseDuration(INPUTS[name]);
  }

  progress(): number {
    const text = this.text("progress");
    if (text === "0") return 0;
    return this.#parseDuration("progress", text) ?? 0;
  }

  urls(): readonly string[] {
    const { urls, problems } = parseWaitOn(this.text("wait-on"));
    this.problems.push(...problems);
    return urls;
  }

  env(): Readonly<Record<string, string>> {
    const values = new Map<string, string>();
    const lines = (this.#env[variableOf("env")] ?? "").split(/\r\n|\n|\r/);
    for (const [index, line] of lines.entries()) {
      if (line.trim() === "") continue;
      const split = line.indexOf("=");
      const name = line.slice(0, Math.max(split, 0)).trim();
      if (/^[A-Za-z_]\w*$/.test(name)) values.set(name, line.slice(split + 1));
      else this.#rejectEnvLine(index + 1, split < 0 ? "no =" : `the name ${JSON.stringify(name)}`);
    }
    return Object.fromEntries(values);
  }

  overrides(): Overrides {
    const [vus, duration, iterations] = [
      this.optional("vus"),
      this.optional("duration"),
      this.optional("iterations"),
    ];
    const scenarios = listOf(this.text("scenarios"));
    return {
      ...(vus === undefined ? {} : { vus }),
      ...(duration === undefined ? {} : { duration }),
      ...(iterations === undefined ? {} : { iterations }),
      ...(scenarios.length === 0 ? {} : { scenarios }),
    };
  }

  #parseDuration(name: InputName, text: string): number | null {
    const duration = readDuration(text);
    if (typeof duration === "number") return duration;
    this.problems.push({ path: `input ${name}`, ...duration });
    return null;
  }

  #refuseOutsideRun(name: InputName, mode: ActionMode): void {
    const message = `expected nothing with mode ${mode}: it belongs to mode run`;
    this.problems.push({ path: `input ${name}`, message, hint: "Leave it out." });
  }

  /** What stands after `=` may be a secret and is not repeated. */
  #rejectEnvLine(lineNumber: number, found: string): void {
    this.problems.push({
      path: "input env",
      message: `line ${lineNumber}: expected NAME=VALUE, got ${found}`,
      hint: "Write one NAME=VALUE per line; a name has letters, digits and _.",
    });
  }

  #reject(name: InputName, expected: string, found: string, allowed: readonly string[] = []): void {
    const near = closest(found, allowed);
    this.problems.push({
      path: `input ${name}`,
      message: `expected ${expected}, got ${JSON.stringify(found)}`,
      ...(near === null ? {} : { hint: `Did you mean "${near}"?` }),
    });
  }
}
