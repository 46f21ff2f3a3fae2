import { closest } from "./did-you-mean.ts";
import type { Complaint } from "./schema-leaf.ts";

/** Variables as a process or an input has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A text with its `${…}` replaced, and what could not be. */
export interface Interpolated {
  readonly text: string;
  /** Whether the environment had a part in it. */
  readonly isFromEnvironment: boolean;
  readonly complaints: readonly Complaint[];
}

const ENV_EXPRESSION = /^env\.([A-Za-z_][A-Za-z0-9_]*)(?:(:-)([\s\S]*))?$/;

const LITERAL_HINT = "write $${ for a literal ${";

function complainUnset(name: string, env: Environment): Complaint {
  const set = Object.keys(env).filter((candidate) => env[candidate] !== undefined);
  const guess = closest(name, set);
  const question = guess === null ? "" : `Did you mean "${guess}"? `;
  return {
    message: `the environment variable "${name}" is not set`,
    hint: `${question}Set it, or write a default: \${env.${name}:-value}`,
  };
}

function complainUndefined(expression: string, env: Environment): Complaint {
  if (expression.startsWith("{")) {
    const hint =
      "Expressions of GitHub are not evaluated here: pass the value in the input env, and write ${env.NAME}";
    return { message: `"\${${expression}}" is an expression of a workflow`, hint };
  }
  if (expression.startsWith("env.") || expression.trim().startsWith("env.")) {
    const message = `"\${${expression}}" is no variable of the environment`;
    return { message, hint: "Write ${env.NAME} or ${env.NAME:-default}" };
  }
  const isVariable = Object.hasOwn(env, expression);
  return {
    message: `nothing defines "\${${expression}}"`,
    hint: isVariable ? `Write \${env.${expression}}` : `Only \${env.NAME} is known here; ${LITERAL_HINT}`,
  };
}

/** The text of one `${expression}`, or what is wrong with it. */
function evaluate(expression: string, env: Environment): string | Complaint {
  const [, name, hasDefault, otherwise = ""] = ENV_EXPRESSION.exec(expression) ?? [];
  if (name === undefined) return complainUndefined(expression.slice(0, 80), env);
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  // As in a shell, ":-" also stands in for a variable that is set to nothing.
  if (hasDefault !== undefined) return value === undefined || value === "" ? otherwise : value;
  return value ?? complainUnset(name, env);
}

/** Replaces `${env.NAME}` and `${env.NAME:-default}`; `$${` becomes `${`. Values are not read again. */
export function interpolate(text: string, env: Environment): Interpolated {
  const complaints: Complaint[] = [];
  let result = "";
  let isFromEnvironment = false;
  let from = 0;
  for (;;) {
    const at = text.indexOf("${", from);
    if (at < 0) break;
    if (at > from && text[at - 1] === "$") {
      result += `${text.slice(from, at - 1)}\${`;
      from = at + 2;
      continue;
    }
    result += text.slice(from, at);
    const end = text.indexOf("}", at);
    if (end < 0) {
      complaints.push({ message: '"${" is never closed', hint: `Close it with }, or ${LITERAL_HINT}` });
      from = text.length;
      break;
    }
    const value = evaluate(text.slice(at + 2, end), env);
    isFromEnvironment = true;
    if (typeof value === "string") result += value;
    else complaints.push(value);
    from = end + 1;
  }
  return { text: result + text.slice(from), isFromEnvironment, complaints };
}
