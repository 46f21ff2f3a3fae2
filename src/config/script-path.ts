import type { Problem } from "../errors.ts";
import { ConfigTree } from "./config-tree.ts";
import { interpolate, type Environment } from "./interpolate.ts";
import { readIssues } from "./issues.ts";
import type { ConfigLayer } from "./layer.ts";
import { Script } from "./schema.ts";

/** The script that a config names, as written after `${env.…}`; the same problems as the whole config's. */
export function scriptPathOf(
  layer: ConfigLayer,
  env: Environment,
): { readonly script: string | null; readonly problems: readonly Problem[] } {
  const { script } = layer.raw;
  if (script === undefined) return { script: null, problems: [] };
  const tree = new ConfigTree({}, new Map(), { kind: "layer", layer }, new Map());
  const { text, complaints } =
    typeof script === "string" ? interpolate(script, env) : { text: script, complaints: [] };
  if (complaints.length > 0) {
    return { script: null, problems: complaints.map((complaint) => tree.problem(["script"], complaint)) };
  }
  const read = Script.safeParse(text);
  if (read.success) return { script: read.data, problems: [] };
  return {
    script: null,
    problems: readIssues(read.error).map((finding) => tree.problem(["script"], finding)),
  };
}
