/**
 * The inputs and their defaults, as `action.yml` declares them; a test keeps the two equal.
 * GitHub's runner fills in the defaults, other runners may not.
 */
export const INPUTS = {
  config: "rampa.yml",
  "working-directory": ".",
  script: "",
  env: "",
  vus: "",
  duration: "",
  iterations: "",
  scenarios: "",
  threads: "auto",
  mode: "run",
  results: "",
  shard: "",
  "start-at": "",
  start: "",
  "wait-on": "",
  "wait-on-timeout": "60s",
  baseline: "none",
  "baseline-branch": "",
  prepare: "",
  "fail-on": "any",
  summary: "true",
  comment: "always",
  "comment-key": "",
  matrix: "${{ toJSON(matrix) }}",
  annotations: "true",
  "results-dir": "rampa-results",
  "upload-artifact": "true",
  "artifact-name": "rampa-results",
  progress: "10s",
  "github-token": "${{ github.token }}",
} as const;

/** The inputs of `action.yml`, by name. */
export type InputName = keyof typeof INPUTS;

/** The variable through which a runner hands over an input. */
export function variableOf(name: InputName): string {
  return `INPUT_${name.toUpperCase()}`;
}

/**
 * The environment without what only this action is given: a plain step of a workflow does not see
 * its token and the runner's own credentials, so neither do the system under test and its script.
 */
export function withoutActionVariables(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const hidden = new Set([
    ...(Object.keys(INPUTS) as InputName[]).map(variableOf),
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_RUNTIME_URL",
    "ACTIONS_RESULTS_URL",
    "ACTIONS_CACHE_URL",
  ]);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.has(name)));
}
