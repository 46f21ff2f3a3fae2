import { readdirSync } from "node:fs";
import { join } from "node:path";

import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { INPUTS } from "../../src/action/inputs.ts";
import { findResults } from "../../src/run/shards/find-results.ts";
import { codeBlocksOf, documentPages, readDocument, ROOT } from "../support/documents.ts";

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly steps: readonly Step[];
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const examples = readdirSync(join(ROOT, "examples/workflows")).map((name) => `examples/workflows/${name}`);
const inDocs = documentPages()
  .flatMap((page) => codeBlocksOf(page, "yaml"))
  .filter(({ text }) => /^(?:on|jobs):/m.test(text) && /^jobs:/m.test(text))
  .map(({ place, text }) => [place, text] as const);

/** What GitHub's own parser says is wrong with a workflow. */
async function errorsOf(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

function exampleOf(name: string): Workflow {
  return parse(readDocument(`examples/workflows/${name}`)) as Workflow;
}

describe("a workflow", () => {
  test.each([...examples.map((name) => [name, readDocument(name)] as const), ...inDocs])(
    "%s is one to GitHub's own parser",
    async (name, text) => {
      const whole = /^on:/m.test(text) ? text : `on: push\n${text}`;
      expect(await errorsOf(name, whole)).toEqual([]);
    },
  );

  test("that is none is told from one", async () => {
    const text = readDocument("examples/workflows/shards.yml");
    expect(await errorsOf("a", text.replace("runs-on:", "run-on:"))).not.toEqual([]);
    expect(await errorsOf("a", text.replace("needs: shard", "needs: shards"))).not.toEqual([]);
    expect(await errorsOf("a", text.replace("permissions: {}", "permissions: { pulls: write }"))).not.toEqual(
      [],
    );
  });

  test.each(examples)("%s gives the action only inputs that it has, and no code a trusted token", (name) => {
    const { on, permissions, jobs } = parse(readDocument(name)) as Workflow;
    expect(permissions).toEqual({});
    expect(Object.keys(on)).not.toContain("pull_request_target");
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const { uses, with: inputs = {} } of steps) {
      if (uses?.startsWith("rampa/action@") === true) {
        expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining(Object.keys(inputs)));
      }
    }
  });
});

describe("the workflow with shards", () => {
  const { jobs } = exampleOf("shards.yml");

  test("runs as many shards as it says, and begins them together", () => {
    const numbers = jobs.shard?.strategy?.matrix.shard ?? [];
    const inputs = jobs.shard?.steps.at(-1)?.with ?? {};
    expect(inputs.shard).toBe(`\${{ matrix.shard }}/${numbers.length}`);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(inputs["start-at"]).toBe("${{ needs.plan.outputs.start }}");
  });

  test("merges what the artifacts of the shards are called", async () => {
    const { files, unmatched } = await findResults([jobs.verdict?.steps.at(-1)?.with?.results ?? ""], ROOT);
    expect([files, unmatched]).toEqual([[], ["rampa-results-shard-*/result.json"]]);
    expect(`${INPUTS["artifact-name"]}-shard-1/result.json`).toMatch(
      /^rampa-results-shard-.*\/result\.json$/,
    );
  });
});

describe("the workflow that reports", () => {
  const workflow = exampleOf("report.yml");
  const { report } = workflow.jobs;

  test("may read artifacts and comment, and nothing else", () => {
    expect(report?.permissions).toEqual({ actions: "read", "pull-requests": "write" });
  });

  test("checks out nothing and runs no command", () => {
    expect(report?.steps.map(({ uses }) => uses)).toEqual([
      "actions/download-artifact@v5",
      "rampa/action@v1",
    ]);
  });

  test("waits for the workflow that the example of a gate is", () => {
    const { name } = parse(readDocument("examples/workflows/performance.yml")) as { readonly name: string };
    expect(workflow.on.workflow_run).toEqual({ workflows: [name], types: ["completed"] });
  });
});
