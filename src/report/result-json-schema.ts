import { z } from "zod";

import { ResultFile } from "./result-file.ts";

/** The JSON Schema of `result.json`, as it is published. */
export function resultJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: "rampa result", ...z.toJSONSchema(ResultFile) };
}
