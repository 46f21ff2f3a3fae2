import type { Problem } from "../errors.ts";
import type { ConfigLayer } from "./layer.ts";
import { formatPath, type ConfigPath, type PathPart } from "./place.ts";
import type { Position } from "./position.ts";
import type { Complaint } from "./complaint.ts";

/** A map of plain data. */
export type Fields = Record<string, unknown>;

/** Whether a value is a map of keys. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Who said something: a file, or an input of the action or the command line. */
export type Source =
  | { readonly kind: "layer"; readonly layer: ConfigLayer }
  /** Called as the user knows it, such as `input vus` or `--vus`. */
  | { readonly kind: "override"; readonly name: string };

/** A path as a key for a map. */
export function pathKey(path: ConfigPath): string {
  return JSON.stringify(path);
}

/** What all sources together say, with the way back to where each part was written. */
export class ConfigTree {
  readonly value: Fields;
  readonly #sources: Map<string, Source>;
  readonly #fallback: Source;
  /** Path → its last key as it was written. */
  readonly #spellings: Map<string, string>;

  constructor(value: Fields, sources: Map<string, Source>, fallback: Source, spellings: Map<string, string>) {
    this.value = value;
    this.#sources = sources;
    this.#fallback = fallback;
    this.#spellings = spellings;
  }

  /** The same sources for a value whose keys or parts were replaced. */
  with(value: Fields, spellings?: ReadonlyMap<string, string>): ConfigTree {
    const all = spellings === undefined ? this.#spellings : new Map([...this.#spellings, ...spellings]);
    return new ConfigTree(value, this.#sources, this.#fallback, all);
  }

  /** Notes that an input or a flag set this path. */
  setOverride(path: ConfigPath, name: string): void {
    this.#sources.set(pathKey(path), { kind: "override", name });
  }

  #sourceOf(path: ConfigPath): Source {
    for (let length = path.length; length > 0; length -= 1) {
      const source = this.#sources.get(pathKey(path.slice(0, length)));
      if (source !== undefined) return source;
    }
    return this.#fallback;
  }

  #written(path: ConfigPath): ConfigPath {
    return path.map((segment, index) => this.#spellings.get(pathKey(path.slice(0, index + 1))) ?? segment);
  }

  /** Where a path was written; undefined for what an input or a flag set. */
  position(path: ConfigPath, part: PathPart = "value"): Position | undefined {
    const source = this.#sourceOf(path);
    return source.kind === "layer" ? source.layer.locate(this.#written(path), part) : undefined;
  }

  /** A problem about a path, with its place and its name as they were written. */
  problem(path: ConfigPath, complaint: Complaint, part: PathPart = "value"): Problem {
    const { message, hint } = complaint;
    const words = hint === undefined ? { message } : { message, hint };
    const source = this.#sourceOf(path);
    if (source.kind === "override") return { path: source.name, ...words };
    const written = this.#written(path);
    const name = path.length === 0 ? {} : { path: formatPath(written) };
    return { ...source.layer.locate(written, part), ...name, ...words };
  }
}
