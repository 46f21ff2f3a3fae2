import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { renderReportPage } from "../../../src/report/html/report-page.ts";
import { reportModel } from "../../../src/report/model.ts";
import { sampleRequest } from "../../support/sample-result.ts";
import { chromiumPath, openBrowser } from "../../support/chromium.ts";
import { nights } from "../../support/nightly-results.ts";
import { slowerComparison } from "../../support/sample-comparison.ts";
import { longResult } from "../../support/long-result.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const HOSTILE = [
  "a|b",
  "<img src=x onerror=\"document.title='owned'\">",
  "</script><script>document.title='owned'</script>",
  "@someone",
  "::error::",
  "\u202eright to left\u2066",
  "שלום עולם",
  "👩‍💻🎉",
  "x".repeat(10_000),
];

const folder = mkdtempSync(join(tmpdir(), "rampa-page-"));
const file = join(folder, "report.html");
const hostileFile = join(folder, "hostile.html");

/** Installing a browser takes its time. */
beforeAll(() => {
  const { history } = nights([1, 1, 1.1, 1, 1.4, 1.4, 1.4]).last;
  const result = {
    ...longResult(),
    comparison: slowerComparison(),
    ...(history === undefined ? {} : { history }),
  };
  writeFileSync(file, renderReportPage(reportModel(result)));
  const hostile = {
    ...result,
    requests: HOSTILE.map((name) => sampleRequest({ name })),
    checks: HOSTILE.map((name) => ({ name, scenario: name, passes: 1, fails: 1 })),
    errors: HOSTILE.map((message) => ({ kind: message, step: message, message, count: 1, first_at_s: 1 })),
    warnings: HOSTILE,
    config: { names: HOSTILE },
  };
  writeFileSync(hostileFile, renderReportPage(reportModel(hostile)));
  chromiumPath();
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

/** Opens a page from disk; `noise` is what a quiet page does not have: console lines, errors, requests. */
async function open(
  path: string,
  width: number,
  scheme: "light" | "dark" = "light",
): Promise<{ page: Page; noise: string[] }> {
  const browser = await openBrowser(scheme);
  close = () => browser.close();
  const page = await browser.context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  const url = pathToFileURL(path).href;
  page.on("request", (request) => {
    if (request.url() !== url) noise.push(`request: ${request.url()}`);
  });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(url);
  await page.locator(".plot canvas").first().waitFor();
  return { page, noise };
}

/** How many different colours each chart has where a blank one has a single one. */
async function colorsOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    // Typed as what the browser has; this project's types are Node's.
    const { document } = globalThis as unknown as {
      document: {
        querySelectorAll(selector: string): Iterable<{
          width: number;
          height: number;
          parentElement: unknown;
          getContext(kind: string): { getImageData(...area: number[]): { data: Uint8ClampedArray } };
          closest(selector: string): { dataset: Record<string, string> };
        }>;
      };
    };
    const counts: Record<string, number> = {};
    for (const canvas of document.querySelectorAll(".plot canvas")) {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const colors = new Set<number>();
      for (let at = 0; at < data.length; at += 4)
        colors.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      counts[canvas.closest("[data-chart]").dataset.chart ?? ""] = colors.size;
    }
    return counts;
  });
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>("axe.run()");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

describe("the page", () => {
  // Colours do not depend on the width, nor the layout on the colours.
  test.each([
    ["light", 400],
    ["dark", 1_400],
  ] as const)(
    "in %s at %i pixels is quiet, draws its charts, fits and can be used by everyone",
    async (scheme, width) => {
      const { page, noise } = await open(file, width, scheme);
      const colors = await colorsOf(page);
      expect(Object.keys(colors).toSorted()).toEqual(["curve", "failed", "latency", "rate", "vus"]);
      for (const count of Object.values(colors)) expect(count).toBeGreaterThan(10);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
        scheme === "light" ? "rgb(246, 247, 249)" : "rgb(15, 19, 25)",
      );
      for (const details of await page.locator("details").all())
        await details.evaluate("element => { element.open = true; }");
      expect(await seriousViolations(page)).toEqual([]);
      expect(noise).toEqual([]);
    },
  );
});

test("the table of requests sorts by keyboard, in both directions, and filters", async () => {
  const { page } = await open(file, 1_400);
  const table = page.locator("table", { has: page.locator("caption", { hasText: "Requests by name" }) });
  const names = (rows: Locator): Promise<readonly string[]> => rows.locator("th code").allTextContents();
  const rows = table.locator("tbody:not(.total) tr");
  expect(await names(rows)).toEqual(["list orders", "checkout", "POST /login"]);
  const button = table.getByRole("button", { name: "Count" });
  await button.focus();
  await page.keyboard.press("Enter");
  expect(await names(rows)).toEqual(["list orders", "POST /login", "checkout"]);
  expect(await table.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("descending");
  await page.keyboard.press("Space");
  expect(await names(rows)).toEqual(["checkout", "POST /login", "list orders"]);
  expect(await table.locator("tbody.total").innerText()).toContain("all requests");
  await page.getByLabel("Show requests with").fill("LIST ord");
  expect(await names(rows.filter({ visible: true }))).toEqual(["list orders"]);
});

test("the charts zoom together, by button and by dragging, and back", async () => {
  const { page } = await open(file, 1_400);
  const pixels = (): Promise<unknown> =>
    page.evaluate(
      "[...document.querySelectorAll('.chart:not(.curve) canvas')].map((canvas) => canvas.toDataURL())",
    );
  const whole = (await pixels()) as string[];
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect
    .poll(async () => ((await pixels()) as string[]).every((url, index) => url !== whole[index]))
    .toBe(true);
  await page.getByRole("button", { name: "Show the whole run" }).click();
  await expect.poll(pixels).toEqual(whole);
  await page.locator(".latency .u-over").scrollIntoViewIfNeeded();
  const box = await page.locator(".latency .u-over").boundingBox();
  if (box === null) throw new Error("no chart");
  await page.mouse.move(box.x + 100, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await pixels()) as string[]).not.toEqual(whole);
});

test("on paper every chart is as wide as its frame, and its legend has names alone", async () => {
  // A portrait page of A4 without its margins; before, the window was twice as wide.
  const { page } = await open(file, 1_400, "dark");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: 718, height: 1_000 });
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  const places = await page.evaluate<readonly (readonly [number, number, number])[]>(
    `[...document.querySelectorAll(".plot canvas")].map((canvas) => {
      const [own, place] = [canvas, canvas.closest(".plot")].map((element) => element.getBoundingClientRect());
      return [own.left - place.left, place.right - own.right, canvas.width / devicePixelRatio];
    })`,
  );
  expect(places).toHaveLength(5);
  for (const place of places) expect(place).toEqual([0, 0, 680]);
  const shown = page.locator(".plot .u-legend :is(.u-label, .u-value)").filter({ visible: true });
  expect((await shown.allTextContents()).slice(0, 6)).toEqual([
    "p50",
    "p95",
    "p99",
    "requests",
    "failed",
    "virtual users",
  ]);
  const marker = "getComputedStyle(document.querySelector('.latency .c1 .u-marker')).borderTopColor";
  expect(await page.evaluate(marker)).toBe("rgb(31, 111, 208)");
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  await page.setViewportSize({ width: 1_400, height: 1_000 });
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  expect(await shown.first().textContent()).toBe("at");
});

test("hostile names do nothing but stand there", async () => {
  const { page, noise } = await open(hostileFile, 1_400);
  expect(await page.title()).toContain("Failed");
  expect(await page.locator("img").count()).toBe(0);
  expect(await page.locator("script").count()).toBe(2);
  expect(await page.locator("#requests ~ .scroll code").allTextContents()).toContain(HOSTILE[1]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(1_400);
  expect(await seriousViolations(page)).toEqual([]);
  expect(noise).toEqual([]);
});

test("a run of ten minutes takes less than 500 kB", () => {
  expect(readFileSync(file).length).toBeLessThan(500_000);
});
