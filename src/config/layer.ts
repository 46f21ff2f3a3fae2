import type { Problem } from "../errors.ts";
import { formatPath, locateSpot, type ConfigPath, type PathPart } from "./place.ts";
import type { Position } from "./position.ts";
import { readYaml } from "./yaml-reader.ts";

/** What one source says, as plain data, and where it says it. */
export interface ConfigLayer {
  /** As the user named it. */
  readonly file: string;
  readonly raw: Readonly<Record<string, unknown>>;
  /** Place of a key or its value; of the nearest parent when the path does not exist. */
  locate(path: ConfigPath, part?: PathPart): Position;
}

/** A layer with everything that is wrong with its text; `layer` is null when nothing can be read. */
export interface ReadLayer {
  readonly layer: ConfigLayer | null;
  readonly problems: readonly Problem[];
}

const ROOT_HINT = "A config is a map of keys such as options, scenarios and thresholds";

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a YAML config (JSON is YAML). Never throws. */
export function readConfigText(text: string, file: string): ReadLayer {
  const { root, problems } = readYaml(text, file);
  if (root === null) return { layer: null, problems };
  const { spot } = root;
  // An empty file, or one of comments only, says nothing, which is not wrong in itself.
  const raw = root.value ?? {};
  if (!isMap(raw)) {
    const message = `expected a map, got ${Array.isArray(raw) ? "a list" : "a single value"}`;
    return { layer: null, problems: [...problems, { file, ...spot.value, message, hint: ROOT_HINT }] };
  }
  return {
    layer: { file, raw, locate: (path, part = "value") => locateSpot(file, spot, path, part) },
    problems,
  };
}

/** Levels that {@link layerFromObject} reads. */
const MAX_DEPTH = 64;

/** Copies plain data; everything else becomes a problem and null. */
function copyPlain(
  value: unknown,
  path: ConfigPath,
  complain: (path: ConfigPath, found: string) => void,
): unknown {
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  ) {
    return value;
  }
  if (path.length > MAX_DEPTH) {
    complain(path.slice(0, 8), `more than ${MAX_DEPTH} levels`);
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => copyPlain(item, [...path, index], complain));
  if (typeof value !== "object") {
    complain(path, `a ${typeof value}`);
    return null;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  // A script of another realm has another Object.prototype; what counts is that nothing lies below it.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    complain(path, `an instance of ${value.constructor.name}`);
    return null;
  }
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    if (key === "__proto__") complain([...path, key], "this key");
    else copy[key] = copyPlain(item, [...path, key], complain);
  }
  return copy;
}

/** Makes a layer of what a script exports. Its places are the file alone. */
export function layerFromObject(raw: unknown, file: string): ReadLayer {
  const problems: Problem[] = [];
  const copy = copyPlain(raw, [], (path, found) =>
    problems.push({
      file,
      ...(path.length === 0 ? {} : { path: formatPath(path) }),
      message: `expected plain data, got ${found}`,
      hint: "Export texts, numbers, booleans, lists and plain objects",
    }),
  );
  if (!isMap(copy)) {
    const problem = { file, message: "expected the config to be a plain object", hint: ROOT_HINT };
    return { layer: null, problems: problems.length > 0 ? problems : [problem] };
  }
  const place = Object.freeze({ file });
  return { layer: { file, raw: copy, locate: () => place }, problems };
}
