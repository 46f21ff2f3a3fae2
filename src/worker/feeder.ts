import type { FeederPlan } from "../config/data-plan.ts";
import { readCsvFields } from "../config/csv-rows.ts";
import type { Random } from "./random.ts";

/** Column → value: texts from CSV, any values from JSON. */
export type DataRow = Readonly<Record<string, unknown>>;

const decoder = new TextDecoder();

/** Gives iterations their rows; rows are read from the file's bytes when they are asked for. */
export class Feeder {
  readonly #plan: FeederPlan;

  constructor(plan: FeederPlan) {
    this.#plan = plan;
  }

  /** The row of an iteration; undefined when `unique` has none left for it. */
  row(iteration: number, random: () => Random): DataRow | undefined {
    const index = this.#indexOf(iteration, random);
    return index < this.#plan.table.rowCount ? this.#read(index) : undefined;
  }

  #indexOf(iteration: number, random: () => Random): number {
    const { pick, table } = this.#plan;
    switch (pick) {
      case "sequential":
        return iteration % table.rowCount;
      case "unique":
        return iteration;
      case "random":
        return random().whole(0, table.rowCount - 1);
    }
  }

  #read(index: number): DataRow {
    const { format, columns, bytes, starts, ends } = this.#plan.table;
    // Decoders do not take shared memory.
    const text = decoder.decode(bytes.slice(starts[index], ends[index]));
    if (format === "json") return Object.freeze(JSON.parse(text) as Record<string, unknown>);
    const fields = readCsvFields(text);
    return Object.freeze(Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? ""])));
  }
}
