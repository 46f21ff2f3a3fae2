/** Compiles src/ to lib/ and bundles the entries into dist/ (or the folder named as argument). */
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import manifest from "../package.json" with { type: "json" };
import { licensesOf } from "./licenses.ts";
import { PAGE_ASSETS, pageAssets } from "./page-assets.ts";

const root = resolve(import.meta.dirname, "..");
const dist = resolve(process.argv[2] ?? join(root, "dist"));

/** The report page carries uPlot. */
const libraries = [...Object.keys(manifest.dependencies), "uplot"];

/** Each entry is bundled on its own, so that each folder of dist/ runs alone; with what it is made of. */
const ENTRIES = {
  action: [...libraries, "@actions/artifact", "@actions/core", "@actions/github"],
  cli: libraries,
} as const;

function run(tool: string, ...args: string[]): void {
  execFileSync(process.execPath, [join(root, "node_modules", tool), ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

writeFileSync(join(root, PAGE_ASSETS), await pageAssets());
rmSync(join(root, "lib"), { recursive: true, force: true });
run("typescript/bin/tsc", "-p", "tsconfig.build.json");

rmSync(dist, { recursive: true, force: true });
for (const [entry, packages] of Object.entries(ENTRIES)) {
  const target = join(dist, entry);
  run("@vercel/ncc/dist/ncc/cli.js", "build", `lib/${entry}/main.js`, "-o", target);
  writeFileSync(join(target, "licenses.txt"), licensesOf(packages));
}
