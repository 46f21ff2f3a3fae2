import type { Expression } from "./expression.ts";
import { readTemplate } from "./template.ts";

/** An expression as its author sees it, in the part of a name that it stands for. */
function shown(expression: Expression): string {
  if (expression.kind === "variable") return `\${${expression.path.join(".")}}`;
  if (expression.kind === "call") return `\${${expression.name}(${expression.args.map(String).join(", ")})}`;
  return expression.value;
}

const ORIGIN = /^https?:\/\/[^/?#]*/i;

/**
 * The `name` tag of a request without one: `METHOD /path`, without query and with expressions as they
 * are written, so that all values of a variable are one name. It has the origin when that is not the
 * one of `base_url`.
 */
export function defaultName(method: string, url: string, baseUrl: string | undefined): string {
  const { template } = readTemplate(url);
  const parts = typeof template === "string" ? [template] : template.parts;
  let path = "";
  for (const part of parts) {
    if (typeof part !== "string") {
      path += shown(part);
      continue;
    }
    const end = part.search(/[?#]/);
    path += end < 0 ? part : part.slice(0, end);
    if (end >= 0) break;
  }
  return `${method.toUpperCase()} ${withoutOwnOrigin(path, baseUrl)}`;
}

function withoutOwnOrigin(path: string, baseUrl: string | undefined): string {
  const [written] = ORIGIN.exec(path) ?? [];
  if (written === undefined) return path;
  const rest = path.slice(written.length);
  // A host that is a variable can be anybody's.
  const origin = written.includes("${") ? null : (URL.parse(written)?.origin ?? null);
  const below = rest === "" ? "/" : rest;
  if (origin === null) return written.replace(/^(https?:\/\/)[^/@]*@/i, "$1") + below;
  return baseUrl !== undefined && URL.parse(baseUrl)?.origin === origin ? below : origin + below;
}
