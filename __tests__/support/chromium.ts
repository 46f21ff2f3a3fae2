import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type BrowserContext } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The system's Chromium; Debian's is installed where there is none, which is said. */
export function chromiumPath(): string {
  const found = PLACES.find((path) => existsSync(path));
  if (found !== undefined) return found;
  console.info("Chromium is missing: installing Debian's package chromium with apt-get.");
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo"];
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
  ]) {
    const [command = "", ...rest] = [...asRoot, "apt-get", ...args];
    execFileSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], timeout: 300_000 });
  }
  const installed = PLACES.find((path) => existsSync(path));
  if (installed === undefined) throw new Error("apt-get installed no Chromium; install one to run this test");
  return installed;
}

/** A browser of its own without any network. */
export async function openBrowser(
  colorScheme: "light" | "dark",
): Promise<{ readonly context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), "rampa-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    offline: true,
    colorScheme,
    reducedMotion: "reduce",
    args: SWITCHES,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
