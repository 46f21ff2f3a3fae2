import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";

import { INPUTS } from "../../src/action/inputs.ts";
import { Config } from "../../src/config/schema.ts";
import { loadTest } from "../../src/loader/load-test.ts";
import {
  codeBlocksOf,
  documentPages,
  fileNameOf,
  readDocument,
  type CodeBlock,
} from "../support/documents.ts";

type Fields = Readonly<Record<string, unknown>>;

const ENV = { API_TOKEN: "an-example-token" };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rampa-docs-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A workflow, or steps of one. */
function isWorkflow(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((step) => isFields(step) && ("uses" in step || "run" in step));
  return isFields(value) && ("on" in value || "jobs" in value);
}

/** Every step of this action, wherever it stands. */
function ownSteps(value: unknown): readonly Fields[] {
  if (typeof value !== "object" || value === null) return [];
  const isOwn = "uses" in value && typeof value.uses === "string" && value.uses.startsWith("rampa/action@");
  return [...(isOwn ? [value as Fields] : []), ...Object.values(value).flatMap(ownSteps)];
}

/** A whole config around an excerpt of one. */
function completed(config: Fields): Fields {
  const options = isFields(config.options) ? config.options : {};
  const hasWork = "scenarios" in config || "script" in config || "steps" in options;
  const work = hasWork ? {} : { options: { ...options, steps: [{ get: "/" }] } };
  return { base_url: "http://127.0.0.1:3000", ...config, ...work };
}

function writePageFiles(page: string): string {
  const at = join(folder, page);
  mkdirSync(at, { recursive: true });
  for (const block of codeBlocksOf(page)) {
    const name = fileNameOf(block);
    if (name === null) continue;
    mkdirSync(dirname(join(at, name)), { recursive: true });
    // A file of data has no comments.
    const isData = /\.(?:csv|json)$/.test(name);
    writeFileSync(join(at, name), isData ? block.text.replace(/^.*\n/, "") : block.text);
  }
  return at;
}

async function load(block: CodeBlock): Promise<void> {
  const config = parse(block.text) as Fields;
  const path = join(writePageFiles(block.page), `block-${block.line}.yml`);
  writeFileSync(path, stringify(completed(config)));
  await loadTest(path, { env: ENV });
}

const blocks = documentPages().flatMap((page) => codeBlocksOf(page, "yaml"));
const workflows = blocks.filter(({ text }) => isWorkflow(parse(text)));
const configs = blocks.filter((block) => !workflows.includes(block));

describe("YAML in the docs", () => {
  test("there are configs and workflows", () => {
    expect(configs.length).toBeGreaterThan(8);
    expect(workflows.length).toBeGreaterThan(1);
  });

  test.each(configs.map((block) => [block.place, block] as const))(
    "%s is a valid config",
    async (_, block) => {
      expect(Object.keys(Config.shape)).toEqual(
        expect.arrayContaining(Object.keys(parse(block.text) as Fields)),
      );
      await load(block);
    },
  );

  test.each([
    ...workflows.map(({ place, text }) => [place, text] as const),
    ["examples/workflows/performance.yml", readDocument("examples/workflows/performance.yml")] as const,
    ["examples/workflows/compare.yml", readDocument("examples/workflows/compare.yml")] as const,
  ])("%s gives the action only inputs that it has", (_, text) => {
    const steps = ownSteps(parse(text));
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining(Object.keys((step.with ?? {}) as Fields)));
    }
  });
});
