import { readConfigText } from "../../../src/config/layer.ts";
import type { FileSource } from "../../../src/config/file-source.ts";
import type { Plan } from "../../../src/config/plan.ts";
import { resolveConfig, type Resolution, type ResolveContext } from "../../../src/config/resolve.ts";
import { formatProblem } from "../../../src/errors.ts";
import { CLIENT_CERTIFICATE, SERVER_CERTIFICATE, TEST_CA } from "../../support/certificate.ts";

/** Files of which only the names matter. */
const FILES: Readonly<Record<string, string>> = {
  "ca.pem": TEST_CA,
  "client.pem": CLIENT_CERTIFICATE.cert,
  "client.key": CLIENT_CERTIFICATE.key,
  "server.key": SERVER_CERTIFICATE.key,
};

const readFile: FileSource = (path) =>
  path.startsWith("missing")
    ? { kind: "failed", reason: "does not exist" }
    : { kind: "read", bytes: Buffer.from(FILES[path] ?? contentOf(path)) };

function contentOf(path: string): string {
  return `content of ${path}${path.endsWith(".csv") ? "\nrow" : ""}`;
}

/** Resolves one YAML text named `load.yml`, as the loader does. */
export function resolveYaml(text: string, context: Partial<ResolveContext> = {}): Resolution {
  const { layer, problems } = readConfigText(text, "load.yml");
  const resolution = resolveConfig(layer === null ? [] : [layer], {
    env: {},
    overrides: {},
    readFile,
    ...context,
  });
  if (problems.length === 0) return resolution;
  return {
    ok: false,
    problems: resolution.ok || layer === null ? problems : [...problems, ...resolution.problems],
    thresholds: resolution.ok
      ? { absolute: resolution.plan.thresholds, relative: resolution.plan.relativeThresholds ?? [] }
      : resolution.thresholds,
    secretValues: resolution.secretValues,
  };
}

/** The plan of a text that is valid. */
export function planOf(text: string, context: Partial<ResolveContext> = {}): Plan {
  const resolution = resolveYaml(text, context);
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join("\n"));
  return resolution.plan;
}

/** One line for each problem, as a user sees it. */
export function problemsOf(text: string, context: Partial<ResolveContext> = {}): readonly string[] {
  const resolution = resolveYaml(text, context);
  return resolution.ok ? [] : resolution.problems.map(formatProblem);
}
