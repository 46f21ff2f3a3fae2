/** Compiles src/ to lib/ and bundles the entries into dist/ (or the folder named as argument). */
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import manifest from "../package.json" with { type: "json" };
import { licensesOf } from "./licenses.ts";
import { PAGE_ASSETS, pageAssets } from "./page-assets.ts";

const root = resolve(import.meta.dirname, "..");
const dist = resolve(process.argv[2] ?? join(root, "dist"));

const libraries = Object.keys(manifest.dependencies);
/** The report page carries uPlot. */
const reportLibraries = [...libraries, "uplot"];

/** Each entry is bundled on its own: its folder in dist/, its file, and what it is made of. */
const ENTRIES = {
  action: {
    file: "action/main.js",
    packages: [...reportLibraries, "@actions/artifact", "@actions/core", "@actions/github"],
  },
  post: { file: "action/post.js", packages: [...reportLibraries, "@actions/core"] },
  cli: { file: "cli/main.js", packages: reportLibraries },
  // Both start it from the folder beside their own when a load has several threads.
  thread: { file: "threads/entry.js", packages: libraries },
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
for (const [entry, { file, packages }] of Object.entries(ENTRIES)) {
  const target = join(dist, entry);
  run("@vercel/ncc/dist/ncc/cli.js", "build", `lib/${file}`, "-o", target);
  writeFileSync(join(target, "licenses.txt"), licensesOf(packages));
}
