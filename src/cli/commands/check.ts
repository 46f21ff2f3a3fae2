import type { Problem } from "../../errors.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import { loadTest } from "../../loader/load-test.ts";
import { Redactor } from "../../run/redactor.ts";
import { withDefaultThreshold } from "../../thresholds/default-threshold.ts";
import type { CommandHandler } from "../command.ts";
import { usageError } from "../parse-arguments.ts";
import { planArguments } from "../plan-arguments.ts";
import { overview, renderPlan } from "../plan-text.ts";
import { styleOf } from "../style.ts";

/** Validates a config and prints its plan; sends no request and starts no process. */
export const check: CommandHandler = async (args, context) => {
  const problems: Problem[] = [];
  const { configPath, workingDirectory, script, env, overrides } = planArguments(args, context, problems);
  if (problems.length > 0) throw usageError("check", problems);
  const loaded = await loadTest(configPath, {
    cwd: workingDirectory,
    env,
    overrides,
    ...(script === undefined ? {} : { script }),
  });
  const thresholds = withDefaultThreshold(loaded.plan.thresholds);
  const test = { ...loaded, plan: { ...loaded.plan, thresholds } };
  const text = args.has("quiet")
    ? `${test.file} is valid: ${overview(test.plan)}\n`
    : renderPlan(test, styleOf(context.stdout, context, args.has("no-color")));
  context.stdout.write(new Redactor(test.secretValues).text(text));
  return EXIT_CODES.passed;
};
