/**
 * Meets every fault of the test suite in a process of its own, and writes what came of it into the table of
 * docs/reliability.md. `node scripts/measure-faults.ts --one NAME` meets one and prints a line of JSON.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { format, resolveConfig } from "prettier";

import { ALL_FAULTS, NO_FAULT } from "../__tests__/support/faults/all-faults.ts";
import { meetFault } from "../__tests__/support/faults/meet-fault.ts";
import { markdownTable } from "./docs/markdown-table.ts";

interface Measured {
  readonly status: string;
  readonly kinds: readonly string[];
  readonly responseStatus: number;
  readonly endedAtS: number;
  readonly peakMb: number;
}

const PAGE = join(resolve(import.meta.dirname, ".."), "docs", "reliability.md");
const REGION = /<!-- measured: faults -->\n[\s\S]*?<!-- end of measured -->/;

async function measureHere(name: string): Promise<Measured> {
  const fault = [NO_FAULT, ...ALL_FAULTS].find((candidate) => candidate.name === name);
  if (fault === undefined) throw new Error(`no fault "${name}"`);
  const { result, endedAtS } = await meetFault(fault);
  const kinds = [...result.errors].sort((a, b) => a.firstAtS - b.firstAtS).map(({ kind }) => kind);
  return {
    status: result.status,
    kinds: [...new Set(kinds)],
    responseStatus: fault.responseStatus,
    endedAtS,
    // Of the system: kilobytes, on every platform that Node runs on.
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

function measureApart(name: string): Measured {
  const program = [join(import.meta.dirname, "measure-faults.ts"), "--one", name];
  return JSON.parse(execFileSync(process.execPath, program, { encoding: "utf8" })) as Measured;
}

function rowOf(
  name: string,
  { status, kinds, responseStatus, endedAtS, peakMb }: Measured,
  baseMb: number,
): string[] {
  return [
    name,
    kinds.length === 0 ? "none" : kinds.map((kind) => `\`${kind}\``).join(", then "),
    String(responseStatus),
    `\`${status}\``,
    endedAtS < 1 ? `${Math.ceil(endedAtS * 100) * 10} ms` : `${endedAtS.toFixed(1)} s`,
    `${Math.max(0, Math.round(peakMb - baseMb))} MB`,
  ];
}

async function writeTable(): Promise<void> {
  const { peakMb: baseMb } = measureApart(NO_FAULT.name);
  const rows = ALL_FAULTS.map(({ name }) => rowOf(name, measureApart(name), baseMb));
  const head = ["fault", "error kind", "response", "run", "time to end", "memory"];
  const text = readFileSync(PAGE, "utf8");
  const filled = text.replace(
    REGION,
    `<!-- measured: faults -->\n\n${markdownTable(head, rows)}\n\n<!-- end of measured -->`,
  );
  writeFileSync(PAGE, await format(filled, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
}

const [flag, name = ""] = process.argv.slice(2);
if (flag === "--one") console.log(JSON.stringify(await measureHere(name)));
else await writeTable();
