import type { Problem } from "../errors.ts";
import type { Position } from "./plan.ts";

/** Keys and indexes from the root of a file. */
export type ConfigPath = readonly (string | number)[];

/** What one source says, as plain data, and where it says it. */
export interface ConfigLayer {
  /** As the user named it. */
  readonly file: string;
  readonly raw: Readonly<Record<string, unknown>>;
  /** Place of a key or its value; of the nearest parent when the path does not exist. */
  locate(path: ConfigPath, part?: "key" | "value"): Position;
}

/** A layer with everything that is wrong with its text; `layer` is null when nothing can be read. */
export interface ReadLayer {
  readonly layer: ConfigLayer | null;
  readonly problems: readonly Problem[];
}
