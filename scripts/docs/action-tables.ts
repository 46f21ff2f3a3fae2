import { parse } from "yaml";
import { z } from "zod";

import { code, markdownTable } from "./markdown-table.ts";

const ActionFile = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

/** The inputs and outputs of action.yml. */
export function actionTables(actionYml: string): Readonly<Record<string, string>> {
  const { inputs, outputs } = ActionFile.parse(parse(actionYml));
  return {
    inputs: markdownTable(
      ["input", "default", "meaning"],
      Object.entries(inputs).map(([name, input]) => [code(name), code(input.default), input.description]),
    ),
    outputs: markdownTable(
      ["output", "value"],
      Object.entries(outputs).map(([name, output]) => [code(name), output.description]),
    ),
  };
}
