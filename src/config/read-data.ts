import type { Problem } from "../errors.ts";
import { isFields, pathKey, type ConfigTree } from "./config-tree.ts";
import { readCsvTable, type ReadTable } from "./csv-table.ts";
import type { FeederPlan, Pick } from "./data-plan.ts";
import type { FileSource } from "./file-source.ts";
import { readJsonTable } from "./json-table.ts";
import type { FeederColumns } from "./known-variables.ts";
import { encodingComplaint } from "./text-encoding.ts";

/** The data of a config, as far as it could be read. */
export interface ReadData {
  readonly feeders: readonly FeederPlan[];
  readonly columns: FeederColumns;
  readonly problems: readonly Problem[];
}

/** Reads the files under `data`; `unresolved` are paths of texts that are a problem already. */
export function readData(tree: ConfigTree, readFile: FileSource, unresolved: ReadonlySet<string>): ReadData {
  const { data } = tree.value;
  const feeders: FeederPlan[] = [];
  const columns = new Map<string, readonly string[] | null>();
  const problems: Problem[] = [];
  for (const [name, feeder] of Object.entries(isFields(data) ? data : {})) {
    columns.set(name, null);
    if (!isFields(feeder) || typeof feeder.file !== "string") continue;
    if (unresolved.has(pathKey(["data", name, "file"]))) continue;
    const { file, pick = "sequential" } = feeder;
    const read = readTable(file, readFile);
    if (read.kind === "failed") {
      for (const { message, hint } of read.complaints) {
        const words = hint === undefined ? {} : { hint };
        const complaint = { message: `the data file ${JSON.stringify(file)}: ${message}`, ...words };
        problems.push(tree.problem(["data", name, "file"], complaint));
      }
      continue;
    }
    columns.set(name, read.table.columns);
    feeders.push(Object.freeze({ name, file, pick: pick as Pick, table: read.table }));
  }
  return { feeders: Object.freeze(feeders), columns, problems };
}

function readTable(file: string, readFile: FileSource): ReadTable {
  const reading = readFile(file);
  // Another ending is a problem of the schema.
  if (!/\.(?:csv|json)$/i.test(file)) return { kind: "failed", complaints: [] };
  if (reading.kind === "failed") {
    const hint = "Paths start at the config's folder";
    return { kind: "failed", complaints: [{ message: `it ${reading.reason}`, hint }] };
  }
  const complaint = encodingComplaint(reading.bytes);
  if (complaint !== null) return { kind: "failed", complaints: [complaint] };
  return /\.json$/i.test(file) ? readJsonTable(reading.bytes) : readCsvTable(reading.bytes);
}
