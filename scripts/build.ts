/** Compiles src/ to lib/ and bundles the entries into dist/ (or the folder named as argument). */
import { execFileSync } from "node:child_process";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const dist = resolve(process.argv[2] ?? join(root, "dist"));

/** Each entry is bundled on its own, so that each folder of dist/ runs alone. */
const ENTRIES = ["action", "cli"] as const;

function run(tool: string, ...args: string[]): void {
  execFileSync(process.execPath, [join(root, "node_modules", tool), ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

rmSync(join(root, "lib"), { recursive: true, force: true });
run("typescript/bin/tsc", "-p", "tsconfig.build.json");

rmSync(dist, { recursive: true, force: true });
for (const entry of ENTRIES) {
  const target = join(dist, entry);
  run("@vercel/ncc/dist/ncc/cli.js", "build", `lib/${entry}/main.js`, "-o", target, "--license", "licenses.txt");
  // ncc names the bundle after the entry's package; the rest are its lazily loaded chunks.
  if (!readdirSync(target).includes("index.js")) renameSync(join(target, "main.js"), join(target, "index.js"));
}
