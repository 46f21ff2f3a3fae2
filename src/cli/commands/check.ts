import type { Shard } from "../../engine/shard.ts";
import { type Problem, RampaError } from "../../errors.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import type { TestPlan } from "../../loader/test-plan.ts";
import { loadRequested } from "../../run/load-requested.ts";
import { Redactor } from "../../config/redactor.ts";
import { withDefaultThreshold } from "../../thresholds/default-threshold.ts";
import type { CommandHandler } from "../command.ts";
import type { CliContext } from "../context.ts";
import { reportFailure } from "../failure.ts";
import type { ParsedArguments } from "../parsed-arguments.ts";
import { planArguments, valueProblems, type PlanArguments } from "../plan-arguments.ts";
import { overview, renderPlan } from "../plan-text.ts";
import { shardArgument } from "../shard-argument.ts";
import { styleOf } from "../style.ts";

/** Validates a config and prints its plan; sends no request and starts no process. */
export const check: CommandHandler = (args, context) => {
  const problems: Problem[] = [];
  const plan = planArguments(args, context, problems);
  const shard = shardArgument(args, problems);
  problems.push(...valueProblems(plan, [...args.problems, ...problems]));
  return { problems, run: () => checkPlan({ ...plan, shard }, args, context) };
};

/** What is checked, and of how many machines one is meant. */
type CheckedPlan = PlanArguments & { readonly shard: Shard | undefined };

async function checkPlan(plan: CheckedPlan, args: ParsedArguments, context: CliContext): Promise<number> {
  const loaded = await loadRequested({ ...plan, signal: context.signal }, context.clock);
  switch (loaded.kind) {
    case "config_error":
      return reportFailure(loaded.error, context);
    case "interrupted":
      return interrupted(context);
    case "loaded":
      print(loaded.test, args, context);
      return EXIT_CODES.passed;
  }
}

function interrupted({ signal, stderr }: CliContext): number {
  const reason: unknown = signal.reason;
  if (reason instanceof RampaError) return reportFailure(reason, { stderr });
  return EXIT_CODES.stopped;
}

function print(loaded: TestPlan, args: ParsedArguments, context: CliContext): void {
  const thresholds = withDefaultThreshold(loaded.plan.thresholds);
  const test = { ...loaded, plan: { ...loaded.plan, thresholds } };
  const text = args.has("quiet")
    ? `${test.file} is valid: ${overview(test.plan)}\n`
    : renderPlan(test, styleOf(context.stdout, context, args.has("no-color")));
  context.stdout.write(new Redactor(test.secretValues).text(text));
}
