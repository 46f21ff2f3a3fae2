import { z } from "zod";

import { ResultFile } from "./result-file.ts";

/** The JSON Schema (draft 2020-12) of `result.json`, as it is published. */
export function resultJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(ResultFile, { io: "input", target: "draft-2020-12" });
  return { $schema, title: "rampa result", description: "What one run measured and decided.", ...rest };
}
