/** Fails unless dist/ is, byte for byte, what src/ builds. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const committed = join(root, "dist");
const fresh = mkdtempSync(join(tmpdir(), "rampa-dist-"));

function filesOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
}

try {
  execFileSync(process.execPath, [join(root, "scripts", "build.ts"), fresh], { stdio: "inherit" });
  const expected = filesOf(fresh);
  const actual = filesOf(committed);
  const names = new Set([...expected.keys(), ...actual.keys()]);
  const different = [...names].filter((name) => {
    const [a, b] = [expected.get(name), actual.get(name)];
    return a === undefined || b === undefined || !a.equals(b);
  });
  if (different.length > 0) {
    console.error(
      `dist/ is not what src/ builds: ${different.sort().join(", ")}. Run "npm run build" and commit dist/.`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
