import { describe, expect, test } from "vitest";

import { renderReportPage } from "../../../src/report/html/report-page.ts";
import { renderComment } from "../../../src/report/markdown/comment.ts";
import { renderSummary } from "../../../src/report/markdown/summary.ts";
import { reportModel } from "../../../src/report/model.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import { passedResult } from "../../support/sample-result.ts";

type Shard = NonNullable<ResultFile["shards"]>[number];

function shard(index: number, parts: Partial<Shard> = {}): Shard {
  return {
    index,
    run_id: `run-${index}`,
    status: "passed",
    load_began_at: `2026-03-04T05:06:07.${String(100 * index).padStart(3, "0")}Z`,
    duration_s: 30,
    requests: 2_500,
    iterations: 1_250,
    threads: 3,
    cpu_model: "AMD EPYC 7763",
    cpus: 4,
    generator: "calm",
    ...parts,
  };
}

function merged(shards: readonly Shard[], count: number): ReturnType<typeof reportModel> {
  return reportModel({ ...passedResult(), shards: [...shards], shard_count: count });
}

const HEAD = "| Shard | State | Requests | Iterations | Began | Load | Load generator | Machine |";

describe("a merged run's table of shards", () => {
  test("tells of each machine, collapsed when nothing is wrong", () => {
    const summary = renderSummary(merged([shard(1), shard(2, { generator: "busy" })], 2));
    expect(summary).toContain(
      [
        "<details><summary>Load made by 2 shards</summary>",
        "",
        HEAD,
        "| ---: | :--- | ---: | ---: | ---: | ---: | :--- | :--- |",
        "| 1 | ✅ measured | 2,500 | 1,250 | +0 ms | 30 s | calm | AMD EPYC 7763, 4 CPUs |",
        "| 2 | ✅ measured | 2,500 | 1,250 | +100 ms | 30 s | busy | AMD EPYC 7763, 4 CPUs |",
        "",
        "</details>",
      ].join("\n"),
    );
  });

  test("shows first, and open, what is missing and what failed", () => {
    const model = merged(
      [
        shard(1),
        shard(3, { status: "setup_failed", load_began_at: undefined, requests: 0 }),
        shard(4, { status: "teardown_failed" }),
      ],
      4,
    );
    const lines = renderSummary(model).split("\n");
    const first = lines.indexOf("### Load made by 2 of 4 shards");
    expect(lines.slice(first + 4, first + 8).map((line) => line.split("|").slice(1, 4))).toEqual([
      [" 2 ", " ❌ missing ", " – "],
      [" 3 ", " ❌ setup failed ", " 0 "],
      [" 1 ", " ✅ measured ", " 2,500 "],
      [" 4 ", " ✅ teardown failed ", " 2,500 "],
    ]);
    const page = renderReportPage(model);
    expect(page).toContain('<h2 id="shards">Load made by 2 of 4 shards</h2>');
    expect(page).toContain("✗ missing");
  });

  test("has five rows in the comment, and says how many more there are", () => {
    const shards = Array.from({ length: 100 }, (_, place) => shard(place + 1));
    const comment = renderComment(merged(shards, 100));
    expect(comment).toContain("Load made by 100 shards");
    expect(comment).toContain("*95 more shards in the summary.*");
  });

  test("escapes what a machine says of itself", () => {
    const model = merged([shard(1, { cpu_model: "a|b <img src=x> @everyone" })], 1);
    expect(renderSummary(model)).not.toMatch(/<img|[^\\\u200B]@everyone|a\|b/);
    expect(renderReportPage(model)).not.toContain("<img");
  });

  test("is not there for a run of one machine", () => {
    const model = reportModel(passedResult());
    for (const text of [renderSummary(model), renderComment(model), renderReportPage(model)]) {
      expect(text).not.toContain("Load made by");
    }
  });
});
