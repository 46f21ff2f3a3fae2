import { z } from "zod";

import { Compare } from "./compare-schema.ts";
import type { Complaint } from "./complaint.ts";
import { checkConfig } from "./config-rules.ts";
import type { Fields } from "./config-tree.ts";
import { Data } from "./data-schema.ts";
import { Http, httpShape } from "./http-schema.ts";
import { Options, SHORTCUTS } from "./options-schema.ts";
import { VALIDITIES } from "./plan.ts";
import { ENV_NAME, ScenarioConfig } from "./scenario-schema.ts";
import { durationLeaf, mapping, table, textLeaf, whole, wholeLeaf } from "./schema-leaf.ts";
import { show } from "./show-value.ts";
import { Thresholds } from "./threshold-schema.ts";

const SCRIPT_EXTENSIONS = [".js", ".mjs", ".ts", ".mts"] as const;

function scriptHint(text: string): string | null {
  const isModule = SCRIPT_EXTENSIONS.some((extension) => text.endsWith(extension));
  return isModule ? null : `A script is a file that ends with ${SCRIPT_EXTENSIONS.join(", ")}`;
}

/** The key `script`. */
export const Script = textLeaf("the path of an ES module", scriptHint, {
  pattern: "\\.(js|mjs|ts|mts)$|\\$\\{env\\.",
});

function baseUrlHint(text: string): string | null {
  if (!/^https?:\/\//i.test(text)) return "Write it with http:// or https://";
  if (!URL.canParse(text)) return "Check the host and the port";
  return /[?#]/.test(text) ? "Leave out the query and the fragment: paths of requests are added to it" : null;
}

const BaseUrl = textLeaf("a URL such as http://127.0.0.1:3000", baseUrlHint, {
  pattern: "^[hH][tT][tT][pP][sS]?://[^?#]+$|\\$\\{env\\.",
});

const Validity = textLeaf<(typeof VALIDITIES)[number]>(
  "fail or warn",
  (text) => ((VALIDITIES as readonly string[]).includes(text) ? null : "Leave it out for fail"),
  { enum: [...VALIDITIES] },
);

const Secrets = z.array(
  textLeaf("the name of an environment variable", (text) =>
    ENV_NAME.test(text) ? null : "Use letters, digits and _",
  ),
  { error: (issue) => `expected a list of names, got ${show(issue.input)}` },
);

function nameComplaint(name: string): { message: string; hint: string } | null {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,127}$/u.test(name)
    ? null
    : { message: `${show(name)} is no scenario name`, hint: "Use letters, digits, spaces, _ . and -" };
}

/** Says where a key belongs that stands at the top. */
function explainMisplaced(key: string): Complaint | null {
  const owner = Object.hasOwn(Options.shape, key) ? "options" : Object.hasOwn(httpShape, key) ? "http" : null;
  return owner === null ? null : { message: `unknown key "${key}"`, hint: `Write it under ${owner}` };
}

/**
 * Everything that a config file may say. Durations are read as milliseconds.
 *
 * @example
 * ```ts
 * import { Config } from "rampa";
 *
 * Config.parse({ options: { vus: 2, duration: "10s" }, thresholds: { checks: "rate>0.99" } });
 * ```
 */
export const Config = mapping(
  "a config",
  {
    script: Script.optional().describe(
      "ES module with the functions that iterations run; starts at this file's folder.",
    ),
    base_url: BaseUrl.optional().describe("What paths of requests are added to."),
    options: Options.optional().describe("Shortcuts for a single scenario, and settings of the whole run."),
    scenarios: table("a map of scenarios", ScenarioConfig, nameComplaint)
      .meta({ minProperties: 1 })
      .optional()
      .describe("What runs: name → scenario. Not together with the shortcuts of options."),
    http: Http.optional().describe("Defaults of every request."),
    thresholds: Thresholds.optional().describe("What decides the verdict: metric → thresholds."),
    warm_up: durationLeaf("zero")
      .optional()
      .describe("How long the load runs once before it is measured; its samples are kept apart. Default 0s."),
    validity: Validity.prefault("fail").describe(
      "What a run ends as that cannot be judged: invalid, or as its thresholds say, with a warning.",
    ),
    compare: Compare.optional().describe("How the run is compared with its baseline, if it has one."),
    history: wholeLeaf(1)
      .optional()
      .describe("How many past runs the artifact carries for the trend. Default: none."),
    data: Data.optional().describe("Rows for iterations: name → file, seen as ${name.column}."),
    seed: wholeLeaf(0)
      .optional()
      .describe("Makes random choices repeat: the same seed, the same requests. Default: chosen at random."),
    secrets: Secrets.optional().describe(
      "Environment variables, and variables of steps, whose values are masked everywhere.",
    ),
  },
  explainMisplaced,
)
  .check(whole<Fields>(checkConfig))
  .meta({
    dependentSchemas: {
      scenarios: {
        properties: {
          options: { type: "object", properties: Object.fromEntries(SHORTCUTS.map((key) => [key, false])) },
        },
      },
    },
  });

/** What {@link Config} reads, as a user writes it. */
export type Config = z.input<typeof Config>;
