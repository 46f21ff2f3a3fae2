import { closest } from "../../config/did-you-mean.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandHandler } from "../command.ts";
import { withSuggestion } from "../parse-arguments.ts";

const SCHEMAS: Readonly<Record<string, () => Promise<object>>> = {
  config: async () => (await import("../../config/json-schema.ts")).configJsonSchema(),
  result: async () => (await import("../../report/result-json-schema.ts")).resultJsonSchema(),
};

/** Prints a published JSON Schema. */
export const schema: CommandHandler = (args, context) => {
  const name = args.positional ?? "config";
  const names = Object.keys(SCHEMAS);
  const load = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  const message = `expected one of ${names.join(", ")}, got ${JSON.stringify(name)}`;
  return {
    problems: load === undefined ? [withSuggestion(message, closest(name, names))] : [],
    run: async () => {
      context.stdout.write(`${JSON.stringify(await load?.(), null, 2)}\n`);
      return EXIT_CODES.passed;
    },
  };
};
