import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { LineCounter, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";

import type { Problem } from "../errors.ts";
import { formatPath, type ConfigPath, type Place, type Spot } from "./place.ts";

/** Limits that no config of a person reaches, and that a hostile one must not pass. */
const MAX_DEPTH = 64;
/** Values after aliases are resolved. */
const MAX_VALUES = 100_000;

/** Plain data with the places of its parts. */
export interface YamlText {
  readonly value: unknown;
  readonly spot: Spot;
}

const TOO_MANY_DIGITS =
  'Put it in quotes to use it as text; a JSON body that needs the number can be written as text under "body"';

const NO_CHILDREN: ReadonlyMap<string | number, Spot> = new Map();

/** Ends the reading: a limit was passed, and everything after it would only repeat that. */
export class LimitPassed extends Error {}

/** Turns the nodes of one document into plain data; collects what cannot be turned. */
export class YamlReader {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #anchors = new Map<string, unknown>();
  /** Anchored nodes that are being read: an alias to one of them would be endless. */
  readonly #open = new Set<unknown>();
  #values = 0;

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
  }

  /** The value of a node and of everything below it. */
  read(node: unknown, path: ConfigPath, key?: Place): YamlText {
    this.#values += 1;
    if (this.#values > MAX_VALUES || path.length > MAX_DEPTH) {
      const limit =
        path.length > MAX_DEPTH
          ? `is nested more than ${MAX_DEPTH} levels deep`
          : `holds more than ${MAX_VALUES} values`;
      this.#complain(
        key ?? this.#place(node),
        [],
        `the file ${limit}`,
        "Use fewer aliases or a flatter structure",
      );
      throw new LimitPassed(limit);
    }
    if (isAlias(node)) return this.#alias(node.source, this.#place(node), path, key);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    const spot = {
      ...(key === undefined ? {} : { key }),
      value: this.#place(node, key),
      children: NO_CHILDREN,
    };
    if (isMap(node)) return this.#guarded(node, () => this.#map(node, path, spot));
    if (isSeq(node)) return this.#guarded(node, () => this.#sequence(node, path, spot));
    return { value: isScalar(node) ? this.#scalar(node, spot, path) : null, spot };
  }

  #guarded(node: unknown, read: () => YamlText): YamlText {
    this.#open.add(node);
    const text = read();
    this.#open.delete(node);
    return text;
  }

  #alias(name: string, place: Place, path: ConfigPath, key: Place | undefined): YamlText {
    const spot = { ...(key === undefined ? {} : { key }), value: place, children: NO_CHILDREN };
    const target = this.#anchors.get(name);
    if (target === undefined || this.#open.has(target)) {
      const found =
        target === undefined ? `nothing is anchored as "${name}"` : `"*${name}" stands inside its own anchor`;
      this.#complain(place, path, found, "Define the anchor (&name) before its alias (*name)");
      return { value: null, spot };
    }
    const text = this.read(target, path);
    return { value: text.value, spot: { ...spot, children: text.spot.children } };
  }

  #scalar({ value, source = "" }: Scalar, spot: Spot, path: ConfigPath): unknown {
    if (typeof value === "number" && isCutShort(value, source)) {
      const message = `${source} has more digits than a number can keep: it would become ${BigInt(value)}`;
      this.#complain(spot.value, path, message, TOO_MANY_DIGITS);
    }
    if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
    if (value === undefined) return null;
    this.#complain(spot.value, path, "expected plain text, a number or a boolean", "Put the value in quotes");
    return null;
  }

  #sequence(node: YAMLSeq, path: ConfigPath, spot: Spot): YamlText {
    const texts = node.items.map((item, index) => this.read(item, [...path, index]));
    return {
      value: texts.map((text) => text.value),
      spot: { ...spot, children: new Map(texts.map((text, index) => [index, text.spot])) },
    };
  }

  #map(node: YAMLMap, path: ConfigPath, spot: Spot): YamlText {
    const value: Record<string, unknown> = {};
    const children = new Map<string, Spot>();
    const merged: YamlText[] = [];
    for (const pair of node.items) {
      const place = this.#place(pair.key, spot.value);
      const key = this.#key(pair, place, path);
      if (key === null) continue;
      if (key === "<<") {
        merged.push(...this.#merge(pair, place, path));
      } else if (children.has(key)) {
        const first = children.get(key)?.key;
        const where = first === undefined ? "" : `, first on line ${first.line}`;
        this.#complain(
          place,
          [...path, key],
          `the key "${key}" stands here twice${where}`,
          "Keep one of them",
        );
      } else {
        const text = this.read(pair.value, [...path, key], place);
        value[key] = text.value;
        children.set(key, text.spot);
      }
    }
    for (const text of merged) this.#fill(value, children, text);
    return { value, spot: { ...spot, children } };
  }

  /** Takes the keys of a merged map that the map itself does not have. */
  #fill(value: Record<string, unknown>, children: Map<string, Spot>, merged: YamlText): void {
    for (const [key, item] of Object.entries(merged.value as Record<string, unknown>)) {
      const child = merged.spot.children.get(key);
      if (child === undefined || children.has(key)) continue;
      value[key] = item;
      children.set(key, child);
    }
  }

  #merge(pair: Pair, place: Place, path: ConfigPath): readonly YamlText[] {
    const text = this.read(pair.value, path, place);
    const maps = Array.isArray(text.value)
      ? text.value.map((value: unknown, index) => ({
          value,
          spot: text.spot.children.get(index) ?? text.spot,
        }))
      : [text];
    return maps.filter(({ value }) => {
      if (typeof value === "object" && value !== null && !Array.isArray(value)) return true;
      this.#complain(place, path, 'expected a map after "<<"', "Write <<: *name with the anchor of a map");
      return false;
    });
  }

  #key(pair: Pair, place: Place, path: ConfigPath): string | null {
    const key: unknown = isScalar(pair.key)
      ? pair.key.value
      : isAlias(pair.key)
        ? pair.key
        : (pair.key ?? null);
    if (typeof key === "string" && key !== "__proto__") return key;
    const shown = typeof key === "object" && key !== null ? "a list, map or alias" : JSON.stringify(key);
    const hint =
      key === "__proto__" || typeof key === "object"
        ? "Choose another key"
        : `Write the key in quotes: "${shown}"`;
    this.#complain(place, path, `expected a text as key, got ${shown}`, hint);
    return null;
  }

  #place(node: unknown, otherwise: Place = { line: 1, column: 1 }): Place {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
    return range === undefined || range === null ? otherwise : this.at(range[0]);
  }

  /** The place of an offset in the text. */
  at(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return line === 0 ? { line: 1, column: Math.max(col, 1) } : { line, column: col };
  }

  #complain(place: Place, path: ConfigPath, message: string, hint: string): void {
    const where = path.length === 0 ? {} : { path: formatPath(path) };
    this.problems.push({ file: this.#file, ...place, ...where, message, hint });
  }
}

/** Whether a whole number, as it stands in the file, would silently become another one. */
function isCutShort(value: number, source: string): boolean {
  return (
    Number.isInteger(value) && /^[-+]?\d+$/.test(source) && BigInt(source.replace("+", "")) !== BigInt(value)
  );
}
