import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

import { expect, test } from "vitest";

test("the compiler is told with a flag that this V8 knows, and says nothing", () => {
  const module = pathToFileURL(resolve("src/run/late-optimizing.ts")).href;
  const program = `import { optimizeLate } from ${JSON.stringify(module)}; optimizeLate({ scenarios: [{ executor: { kind: "constant-arrival-rate" } }] }); console.log("done");`;
  const output = execFileSync(
    process.execPath,
    ["--invocation-count-for-turbofan=3000", "--input-type=module", "-e", program],
    { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
  );
  expect(output).toBe("done\n");
});
