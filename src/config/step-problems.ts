import { type Problem, RampaError } from "../errors.ts";
import type { CheckExpression } from "./check-expression.ts";
import { parseCheck } from "./check-language.ts";
import { type ConfigTree, type Fields, isFields, pathKey } from "./config-tree.ts";
import { closest } from "./did-you-mean.ts";
import type { Expression } from "./expression.ts";
import { expressionsOfCheck } from "./expressions-of-check.ts";
import type { FileSource } from "./file-source.ts";
import {
  type Definitions,
  expressionComplaint,
  NO_DEFINITIONS,
  together,
  type VariableContext,
} from "./known-variables.ts";
import type { ConfigPath } from "./place.ts";
import { RUN_TIME_KEYS } from "./run-time-texts.ts";
import { expressionsIn, readTemplate } from "./template.ts";

/** What steps can refer to. */
export interface StepContext extends VariableContext {
  /** Names of the script's functions; without this member nothing is said about functions. */
  readonly functions?: readonly string[];
  readonly readFile: FileSource;
  /** Paths of texts that are a problem already. */
  readonly unresolved: ReadonlySet<string>;
}

/** What a look through the steps of all scenarios found. */
export interface StepReport {
  readonly problems: readonly Problem[];
  /** Scenario → feeders that its steps use; null: a function runs, which may use any. */
  readonly feeders: ReadonlyMap<string, ReadonlySet<string> | null>;
}

/** What may be defined at a step. */
interface Reach {
  readonly known: Definitions;
  /** What steps of a loop around this one define; from its second round on, they may have run. */
  readonly loop: Definitions;
  /** What steps after this one define, for a better hint. */
  readonly later: () => Definitions;
  /** Below a `when`, whose steps may run in a later round only. */
  readonly isConditional: boolean;
}

/** What steps define, whether they run or not. */
function definitionsIn(steps: unknown): Definitions {
  if (!Array.isArray(steps)) return NO_DEFINITIONS;
  return together(
    ...steps.map((step: unknown) => {
      if (!isFields(step)) return NO_DEFINITIONS;
      const own = {
        names: new Set(isFields(step.extract) ? Object.keys(step.extract) : []),
        anything: "call" in step,
      };
      return together(own, definitionsIn(step.steps), definitionsIn(step.parallel));
    }),
  );
}

/** Null for what cannot be read: that is a problem already. */
function readCheck(text: unknown): CheckExpression | null {
  if (typeof text !== "string") return null;
  try {
    return parseCheck(text);
  } catch (error) {
    if (error instanceof RampaError) return null;
    throw error;
  }
}

class StepWalk {
  readonly problems: Problem[] = [];
  readonly usedFeeders = new Set<string>();
  callsFunction = false;
  readonly #tree: ConfigTree;
  readonly #context: StepContext;

  constructor(tree: ConfigTree, context: StepContext) {
    this.#tree = tree;
    this.#context = context;
  }

  /** @returns What may be defined after the steps. */
  steps(steps: unknown, path: ConfigPath, reach: Reach): Definitions {
    let { known } = reach;
    if (!Array.isArray(steps)) return known;
    const list: readonly unknown[] = steps;
    list.forEach((step, index) => {
      if (!isFields(step)) return;
      const later = (): Definitions => together(definitionsIn(list.slice(index)), reach.later());
      known = together(known, this.#step(step, [...path, index], { ...reach, known, later }));
    });
    return known;
  }

  /** @returns What the step may define. */
  #step(step: Fields, path: ConfigPath, reach: Reach): Definitions {
    if ("call" in step) return this.#call(step.call, [...path, "call"]);
    if ("parallel" in step) return this.#parallel(step.parallel, [...path, "parallel"], reach);
    if ("when" in step) {
      this.#check(step.when, [...path, "when"], { ...reach, known: together(reach.known, reach.loop) });
      return this.steps(step.steps, [...path, "steps"], { ...reach, isConditional: true });
    }
    if ("repeat" in step) {
      const loop = together(reach.loop, definitionsIn(step.steps));
      return this.steps(step.steps, [...path, "steps"], { ...reach, loop });
    }
    return this.#request(step, path, reach);
  }

  #parallel(requests: unknown, path: ConfigPath, reach: Reach): Definitions {
    if (!Array.isArray(requests)) return NO_DEFINITIONS;
    return together(
      ...requests.map((request: unknown, index) =>
        isFields(request) ? this.#request(request, [...path, index], reach) : NO_DEFINITIONS,
      ),
    );
  }

  #request(step: Fields, path: ConfigPath, reach: Reach): Definitions {
    for (const key of Object.keys(step)) {
      if (key !== "checks" && RUN_TIME_KEYS.has(key)) this.#texts(step[key], [...path, key], reach);
    }
    this.#files(step, path);
    const names = isFields(step.extract) ? Object.keys(step.extract) : [];
    for (const name of names.filter((each) => this.#context.feeders.has(each))) {
      const complaint = { message: `"${name}" is the name of data already`, hint: "Choose another name" };
      this.#complain([...path, "extract", name], complaint, "key");
    }
    const own: Definitions = { names: new Set(names), anything: false };
    const checks: readonly unknown[] = Array.isArray(step.checks) ? step.checks : [];
    checks.forEach((check, index) => {
      const at = [...path, "checks", index];
      const after = { ...reach, known: together(reach.known, own) };
      if (isFields(check)) this.#check(check.check, [...at, "check"], after);
      else this.#check(check, at, after);
    });
    return own;
  }

  #check(text: unknown, path: ConfigPath, reach: Reach): void {
    const check = readCheck(text);
    if (check !== null) this.#expressions(expressionsOfCheck(check), path, reach);
  }

  #texts(value: unknown, path: ConfigPath, reach: Reach): void {
    if (typeof value === "string") {
      const read = readTemplate(value);
      for (const complaint of read.complaints) this.#complain(path, complaint);
      this.#expressions(expressionsIn(read), path, reach);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => this.#texts(item, [...path, index], reach));
    } else if (isFields(value)) {
      for (const [key, item] of Object.entries(value)) this.#texts(item, [...path, key], reach);
    }
  }

  #expressions(expressions: readonly Expression[], path: ConfigPath, reach: Reach): void {
    const known = reach.isConditional ? together(reach.known, reach.loop) : reach.known;
    for (const expression of expressions) {
      if (expression.kind === "variable" && this.#context.feeders.has(expression.path[0])) {
        this.usedFeeders.add(expression.path[0]);
      }
      const complaint = expressionComplaint(expression, known, reach.later, this.#context);
      if (complaint !== null) this.#complain(path, complaint);
    }
  }

  #call(name: unknown, path: ConfigPath): Definitions {
    const { functions } = this.#context;
    this.callsFunction = true;
    if (typeof name === "string" && functions !== undefined && !functions.includes(name)) {
      const guess = closest(name, functions);
      const list = `It exports ${functions.join(", ")}`;
      this.#complain(
        path,
        functions.length === 0
          ? { message: `"${name}" is a function of a script, and the config names none`, hint: "Add script" }
          : {
              message: `the script exports no function "${name}"`,
              hint: guess === null ? list : `Did you mean "${guess}"? ${list}`,
            },
      );
    }
    return { names: new Set(), anything: true };
  }

  #files(step: Fields, path: ConfigPath): void {
    this.#file(step.body_file, [...path, "body_file"]);
    if (!isFields(step.multipart)) return;
    for (const [name, part] of Object.entries(step.multipart)) {
      if (isFields(part)) this.#file(part.file, [...path, "multipart", name, "file"]);
    }
  }

  #file(file: unknown, path: ConfigPath): void {
    if (typeof file !== "string" || this.#context.unresolved.has(pathKey(path))) return;
    const reading = this.#context.readFile(file);
    if (reading.kind === "read") return;
    const hint = "Paths start at the config's folder";
    this.#complain(path, { message: `the file ${JSON.stringify(file)} ${reading.reason}`, hint });
  }

  #complain(path: ConfigPath, complaint: Parameters<ConfigTree["problem"]>[1], part?: "key"): void {
    this.problems.push(this.#tree.problem(path, complaint, part));
  }
}

/** Where a config has steps, by scenario. */
function* ownersOf({ value }: ConfigTree): Generator<readonly [string, ConfigPath, unknown]> {
  const { options, scenarios } = value;
  if (!isFields(scenarios)) {
    yield ["default", ["options", "steps"], isFields(options) ? options.steps : undefined];
    return;
  }
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (isFields(scenario)) yield [name, ["scenarios", name, "steps"], scenario.steps];
  }
}

const NOWHERE: Reach = {
  known: NO_DEFINITIONS,
  loop: NO_DEFINITIONS,
  later: () => NO_DEFINITIONS,
  isConditional: false,
};

/** Looks for variables, functions and files that steps use and nothing provides. */
export function reportSteps(tree: ConfigTree, context: StepContext): StepReport {
  const problems: Problem[] = [];
  const feeders = new Map<string, ReadonlySet<string> | null>();
  for (const [scenario, path, steps] of ownersOf(tree)) {
    const walk = new StepWalk(tree, context);
    walk.steps(steps, path, NOWHERE);
    problems.push(...walk.problems);
    feeders.set(scenario, steps === undefined || walk.callsFunction ? null : walk.usedFeeders);
  }
  return { problems, feeders };
}
