import { closest } from "./did-you-mean.ts";
import type { Complaint } from "./complaint.ts";
import { readExpression } from "./expression.ts";
import { splitTemplate } from "./split-template.ts";
import { escapeTemplate } from "./template.ts";

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
  if (isOfGithub(expression)) {
    const hint =
      "Expressions of GitHub are not evaluated here: pass the value in the input env, and write ${env.NAME}";
    return { message: `"\${${expression}}" is an expression of a workflow`, hint };
  }
  if (isOfEnvironment(expression)) {
    const message = `"\${${expression}}" is no variable of the environment`;
    return { message, hint: "Write ${env.NAME} or ${env.NAME:-default}" };
  }
  if (Object.hasOwn(env, expression)) {
    return { message: `nothing defines "\${${expression}}"`, hint: `Write \${env.${expression}}` };
  }
  const message = `nothing defines "\${${expression}}" here`;
  const isOfSteps = "kind" in readExpression(expression);
  const where = isOfSteps ? "Variables and functions are for steps; o" : "O";
  return { message, hint: `${where}nly \${env.NAME} is known here; ${LITERAL_HINT}` };
}

function isOfGithub(expression: string): boolean {
  return expression.startsWith("{");
}

function isOfEnvironment(expression: string): boolean {
  return expression.trimStart().startsWith("env.") || expression.trim() === "env";
}

/** A default as it is written, which may hold expressions of its own. */
interface Default {
  readonly otherwise: string;
}

/** The text of one `${expression}`, the default in its place, or what is wrong with it. */
function evaluate(expression: string, env: Environment): string | Default | Complaint {
  const [, name, hasDefault, otherwise = ""] = ENV_EXPRESSION.exec(expression) ?? [];
  if (name === undefined) return complainUndefined(expression.slice(0, 80), env);
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  // As in a shell, ":-" also stands in for a variable that is set to nothing.
  if (hasDefault !== undefined) return value === undefined || value === "" ? { otherwise } : value;
  return value ?? complainUnset(name, env);
}

/**
 * When a text is read: `load` once, with the config; `run` once for each iteration, so that
 * expressions which are not of the environment are left for later.
 */
export type Reading = "load" | "run";

/** A default inside a default, and so on. */
const MAX_DEFAULTS = 8;

const TOO_DEEP: Complaint = {
  message: `more than ${MAX_DEFAULTS} defaults inside each other`,
  hint: "Write the last one alone",
};

/** Of one text; each names the text as a whole again. */
const MAX_COMPLAINTS = 50;

/**
 * Replaces `${env.NAME}` and `${env.NAME:-default}`. Values are not read again, defaults are. For `load`, `$${`
 * becomes `${`; for `run`, the result is a template once more.
 */
export function interpolate(text: string, env: Environment, reading: Reading = "load"): Interpolated {
  if (!text.includes("${")) return { text, isFromEnvironment: false, complaints: [] };
  const complaints = new Map<string, Complaint>();
  const complain = (complaint: Complaint): void => {
    if (complaints.size < MAX_COMPLAINTS) complaints.set(complaint.message, complaint);
  };
  const result = new Result(reading);
  let isFromEnvironment = false;
  const read = (source: string, depth: number): void => {
    for (const piece of splitTemplate(source)) {
      if (piece.kind === "text") result.addText(piece.text);
      else if (piece.kind === "unclosed") {
        complain({ message: '"${" is never closed', hint: `Close it with }, or ${LITERAL_HINT}` });
      } else if (reading === "run" && !isOfEnvironment(piece.source) && !isOfGithub(piece.source)) {
        result.addExpression(piece.source);
      } else {
        const value = evaluate(piece.source, env);
        isFromEnvironment = true;
        if (typeof value === "string") result.addText(value);
        else if (!("otherwise" in value)) complain(value);
        else if (depth < MAX_DEFAULTS) read(value.otherwise, depth + 1);
        else complain(TOO_DEEP);
      }
    }
  };
  read(text, 1);
  return { text: result.finish(), isFromEnvironment, complaints: [...complaints.values()] };
}

/** Puts a text together; as a template, what only looks like an expression is escaped. */
class Result {
  readonly #reading: Reading;
  #done = "";
  #literal = "";

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  addText(text: string): void {
    this.#literal += text;
  }

  addExpression(source: string): void {
    // A "$" right before an expression would make it a text.
    const isEscaping = this.#literal.endsWith("$");
    if (isEscaping) this.#literal = this.#literal.slice(0, -1);
    this.finish();
    this.#done += `${isEscaping ? "${'$'}" : ""}\${${source}}`;
  }

  finish(): string {
    this.#done += this.#reading === "run" ? escapeTemplate(this.#literal) : this.#literal;
    this.#literal = "";
    return this.#done;
  }
}
