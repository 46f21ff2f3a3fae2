import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { RampaError } from "../../src/errors.ts";
import { loadTest } from "../../src/loader/load-test.ts";

test.for<[what: string, files: Readonly<Record<string, string>>, problem: RegExp]>([
  [
    "a package that is not installed",
    { "load/m.mjs": '// from "nope-pkg"\nimport x from "nope-pkg/part";\nexport default () => x;\n' },
    /^load\/m\.mjs:2:15: cannot find the package "nope-pkg"\. Install it .*: npm install nope-pkg$/,
  ],
  [
    "a package with a scope",
    { "load/m.mjs": "import x from '@nope/pkg/part';\nexport default () => x;\n" },
    /^load\/m\.mjs:1:15: cannot find the package "@nope\/pkg"\. /,
  ],
  [
    "a file that does not exist",
    { "load/m.mjs": 'export default () => {};\nexport {\n  x,\n} from "./gone.mjs";\n' },
    /^load\/m\.mjs:4:8: cannot find the file "\.\/gone\.mjs"\. Looked in \/.*\/load\/gone\.mjs; check the path/,
  ],
  [
    "a file that a module of the user's imports",
    {
      "load/m.mjs": 'import "../lib/part.ts";\nexport default () => {};\n',
      "lib/part.ts":
        'import type { X } from "./gone.ts";\nimport { y } from "./gone.ts";\nexport const z: X = y;\n',
    },
    /^lib\/part\.ts:2:19: cannot find the file "\.\/gone\.ts"\. /,
  ],
  [
    "a dynamic import",
    { "load/m.mjs": 'const { x } = await import("nope-pkg");\nexport default () => x;\n' },
    /^load\/m\.mjs:1:28: cannot find the package "nope-pkg"\. /,
  ],
  [
    "a file that cannot be imported in this way",
    { "load/m.mjs": 'import x from "./d.json";\nexport default () => x;\n', "load/d.json": "{}" },
    /^load\/m\.mjs:1:15: cannot import "\.\/d\.json": .* needs an import attribute/,
  ],
  [
    "a wrong call of the library",
    { "load/m.mjs": 'import { scenario } from "rampa";\nexport const a = scenario("a");\n' },
    /^load\/m\.mjs:2:18: the script threw while it was loaded: scenario\(\) takes a name/,
  ],
])("%s is blamed on the user's own line", async ([, files, problem]) => {
  const cwd = await mkdtemp(join(tmpdir(), "rampa-import-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(cwd, name)), { recursive: true });
      await writeFile(join(cwd, name), text);
    }
    const thrown: unknown = await loadTest("load/m.mjs", { cwd }).catch((error: unknown) => error);
    if (!(thrown instanceof RampaError)) throw new Error("expected a RampaError", { cause: thrown });
    expect(thrown.code).toBe("script_invalid");
    expect(thrown.message).toMatch(problem);
    expect(thrown.problems).toHaveLength(1);
  } finally {
    await rm(cwd, { recursive: true });
  }
});
