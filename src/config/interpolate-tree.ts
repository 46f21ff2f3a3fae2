import type { Problem } from "../errors.ts";
import { isFields, pathKey, type ConfigTree, type Fields } from "./config-tree.ts";
import { interpolate, type Environment } from "./interpolate.ts";
import type { ConfigPath } from "./place.ts";
import { readingOf } from "./run-time-texts.ts";

/** A config whose texts have their `${…}` replaced. */
export interface InterpolatedTree {
  readonly tree: ConfigTree;
  /** Paths of texts that the environment had a part in. */
  readonly fromEnvironment: ReadonlySet<string>;
  /** Paths of texts that could not be replaced: nothing more is to be said of their values. */
  readonly unresolved: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

class Walk {
  readonly fromEnvironment = new Set<string>();
  readonly unresolved = new Set<string>();
  readonly problems: Problem[] = [];
  readonly spellings = new Map<string, string>();
  readonly #tree: ConfigTree;

  constructor(tree: ConfigTree) {
    this.#tree = tree;
  }

  value(value: unknown, path: ConfigPath, env: Environment): unknown {
    if (typeof value === "string") return this.#text(value, path, env);
    if (Array.isArray(value)) return value.map((item, index) => this.value(item, [...path, index], env));
    if (!isFields(value)) return value;
    if (path.length === 2 && path[0] === "scenarios") return this.#scenario(value, path, env);
    return this.#fields(value, path, env);
  }

  /** A scenario's own variables are seen by everything in it but themselves. */
  #scenario(scenario: Fields, path: ConfigPath, env: Environment): Fields {
    if (!isFields(scenario.env)) return this.#fields(scenario, path, env);
    const own = this.#fields(scenario.env, [...path, "env"], env);
    const texts = Object.entries(own).map(([name, value]) => [
      name,
      isFields(value) ? undefined : String(value),
    ]);
    const inner = { ...env, ...(Object.fromEntries(texts) as Environment) };
    return { ...this.#fields(scenario, path, inner, "env"), env: own };
  }

  #fields(fields: Fields, path: ConfigPath, env: Environment, except?: string): Fields {
    const result: Fields = {};
    for (const [key, value] of Object.entries(fields)) {
      if (key === except) continue;
      const name = this.#key(key, path, env);
      const at = [...path, name];
      if (Object.hasOwn(result, name)) {
        const complaint = { message: `the key "${name}" stands here twice`, hint: "Keep one of them" };
        this.problems.push(this.#tree.problem([...path, key], complaint, "key"));
        continue;
      }
      if (name !== key) this.spellings.set(pathKey(at), key);
      result[name] = this.value(value, at, env);
    }
    return result;
  }

  #key(key: string, path: ConfigPath, env: Environment): string {
    const { text, complaints } = interpolate(key, env);
    if (complaints.length === 0) return text === "__proto__" ? key : text;
    for (const complaint of complaints)
      this.problems.push(this.#tree.problem([...path, key], complaint, "key"));
    this.unresolved.add(pathKey([...path, key]));
    return key;
  }

  #text(value: string, path: ConfigPath, env: Environment): string {
    const { text, isFromEnvironment, complaints } = interpolate(value, env, readingOf(path));
    if (isFromEnvironment) this.fromEnvironment.add(pathKey(path));
    if (complaints.length > 0) this.unresolved.add(pathKey(path));
    for (const complaint of complaints) this.problems.push(this.#tree.problem(path, complaint));
    return text;
  }
}

/** Replaces `${env.…}` everywhere, keys included. */
export function interpolateTree(tree: ConfigTree, env: Environment): InterpolatedTree {
  const walk = new Walk(tree);
  const value = walk.value(tree.value, [], env) as Fields;
  const { fromEnvironment, unresolved, problems, spellings } = walk;
  return { tree: tree.with(value, spellings), fromEnvironment, unresolved, problems };
}
