/** How a row is chosen for an iteration. */
export type Pick = "sequential" | "random" | "unique";

/**
 * Rows of a file as they were read: the file's own bytes and where each row begins, so that a million
 * rows cost little more than their file. The buffers are shared: another thread gets no copy.
 */
export interface DataTable {
  readonly format: "csv" | "json";
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly bytes: Uint8Array;
  /** Row i is from `starts[i]` to below `ends[i]`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Data that iterations take rows from. */
export interface FeederPlan {
  readonly name: string;
  /** As written. */
  readonly file: string;
  readonly pick: Pick;
  readonly table: DataTable;
}
