import { EXECUTOR_FIELDS, SCENARIO_ALIASES, THRESHOLD_ALIASES } from "../../src/config/executor-fields.ts";
import { HTTP_DEFAULTS } from "../../src/config/http-schema.ts";
import { configJsonSchema } from "../../src/config/json-schema.ts";
import { EXECUTOR_KINDS, type ExecutorKind } from "../../src/config/executor-plan.ts";
import { formatDuration } from "../../src/config/duration.ts";
import { code, markdownTable } from "./markdown-table.ts";

/** The few keywords that tell a reader what may stand at a key. */
interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly default?: string | number | boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly items?: Node;
  readonly $defs?: Readonly<Record<string, Node>>;
}

const DEFINITION = "#/$defs/";

function isDuration({ pattern = "" }: Node): boolean {
  return pattern.includes("ms)?");
}

/** What a union takes, without the text that the environment fills. */
function branchesOf(node: Node): readonly Node[] {
  return (node.anyOf ?? []).filter(({ pattern }) => pattern !== "\\$\\{env\\.");
}

/** What lists hold, where their schema says less. */
const LISTS: Readonly<Record<string, string>> = {
  checks: "list of checks",
  parallel: "list of requests",
  expected_statuses: "list of statuses and ranges",
  secrets: "list of names",
  stages: "list of stages",
  steps: "list of steps",
};

function typeOf(node: Node): string {
  if (node.$ref !== undefined) return node.$ref.replace(DEFINITION, "");
  const branches = branchesOf(node);
  const [only] = branches;
  if (branches.length === 1 && only !== undefined) return typeOf(only);
  if (branches.length > 1) return [...new Set(branches.map(typeOf))].join(" or ");
  if (node.const !== undefined) return code(JSON.stringify(node.const));
  if (isDuration(node)) return "duration";
  if (node.pattern?.includes("kB") === true) return "size";
  if (Array.isArray(node.type)) return "text, number or boolean";
  if (node.type === "array") return `list of ${typeOf(node.items ?? {})}`;
  if (node.type === "object") return mapOf(node);
  return SCALARS[String(node.type)] ?? "any value";
}

const SCALARS: Readonly<Record<string, string>> = {
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  string: "text",
};

function mapOf({ properties }: Node): string {
  if (properties === undefined) return "map";
  const keys = Object.keys(properties);
  return keys.length < 4 ? `{ ${keys.join(", ")} }` : "map";
}

const HTTP_DEFAULT_TEXTS: Readonly<Record<string, string>> = {
  timeout: formatDuration(HTTP_DEFAULTS.timeoutMs),
  max_redirects: String(HTTP_DEFAULTS.maxRedirects),
  keep_alive: String(HTTP_DEFAULTS.keepAlive),
  cookies: String(HTTP_DEFAULTS.cookies),
  compression: String(HTTP_DEFAULTS.compression),
  max_body: `${HTTP_DEFAULTS.maxBodyBytes / 1e6}MB`,
  http2: String(HTTP_DEFAULTS.connection.http2),
  expected_statuses: `[${HTTP_DEFAULTS.expectedStatuses.map(({ from, to }) => `${from}-${to}`).join(", ")}]`,
};

/** A table of some keys of a map; aliases are left out. */
function keyTable(
  map: Node,
  keys: readonly string[],
  defaults: Readonly<Record<string, string>> = {},
): string {
  return markdownTable(
    ["key", "value", "default", "meaning"],
    keys.map((key) => {
      const node = map.properties?.[key];
      if (node === undefined) throw new Error(`the schema has no key "${key}"`);
      const written = node.default === undefined ? (defaults[key] ?? "") : String(node.default);
      const isRequired = requiredKeys(map).includes(key);
      const type = key === "executor" ? "name of an executor" : (LISTS[key] ?? typeOf(node));
      return [code(key), type, isRequired ? "required" : code(written), node.description ?? ""];
    }),
  );
}

/** A key with another spelling is required in one of the two. */
function requiredKeys({ required = [], allOf = [] }: Node): readonly string[] {
  return [
    ...required,
    ...allOf.flatMap(({ oneOf = [] }) => oneOf.flatMap((branch) => branch.required ?? [])),
  ];
}

function propertyKeys(map: Node): readonly string[] {
  return Object.keys(map.properties ?? {});
}

function aliasTable(): string {
  const scenario = SCENARIO_ALIASES.map(({ alias, key, executors }) => [
    code(alias),
    code(key),
    executors.length === EXECUTOR_KINDS.length
      ? "every scenario"
      : executors.map((kind) => code(kind)).join(", "),
  ]);
  const threshold = THRESHOLD_ALIASES.map(({ alias, key }) => [code(alias), code(key), "thresholds"]);
  return markdownTable(["k6", "here", "where"], [...scenario, ...threshold]);
}

function executorTables(scenarios: readonly Node[]): Record<string, string> {
  const tables: Record<string, string> = {};
  for (const kind of EXECUTOR_KINDS) {
    const scenario = scenarios.find((node) => node.properties?.executor?.const === kind) ?? {};
    tables[`executor-${kind}`] = keyTable(scenario, EXECUTOR_FIELDS[kind]);
  }
  return tables;
}

function commonKeys(scenario: Node, kind: ExecutorKind): readonly string[] {
  const own: readonly string[] = [...EXECUTOR_FIELDS[kind], ...SCENARIO_ALIASES.map(({ alias }) => alias)];
  return propertyKeys(scenario).filter((key) => !own.includes(key));
}

/** Every key of a config, from its JSON Schema. */
export function configTables(): Readonly<Record<string, string>> {
  const schema = configJsonSchema() as Node;
  const { options = {}, http = {}, scenarios = {} } = schema.properties ?? {};
  const { step = {}, threshold = {} } = schema.$defs ?? {};
  const table = scenarios.additionalProperties;
  const refs = typeof table === "object" ? (table.oneOf ?? []) : [];
  const variants = refs.map(({ $ref = "" }) => schema.$defs?.[$ref.replace(DEFINITION, "")] ?? {});
  const [first = {}] = variants;
  const aliases: readonly string[] = THRESHOLD_ALIASES.map(({ alias }) => alias);
  return {
    "config-top": keyTable(schema, propertyKeys(schema)),
    "config-options": keyTable(options, propertyKeys(options)),
    "config-scenario": keyTable(first, commonKeys(first, "constant-vus")),
    "config-http": keyTable(http, propertyKeys(http), HTTP_DEFAULT_TEXTS),
    "config-step": keyTable(step, propertyKeys(step)),
    "config-threshold": keyTable(
      threshold,
      propertyKeys(threshold).filter((key) => !aliases.includes(key)),
    ),
    "config-aliases": aliasTable(),
    ...executorTables(variants),
  };
}
