import type { Problem } from "../errors.ts";
import { isFields, type ConfigTree, type Fields } from "./config-tree.ts";
import { readDuration } from "./duration.ts";
import { groupThousands } from "./group-thousands.ts";
import type { ConfigPath } from "./place.ts";

/** The most machines that a load may be divided over. */
export const MAX_SHARDS = 1000;

/** Virtual users of a scenario on one machine: an address has 65,535 ports to connect from. */
const MAX_VUS = 100_000;

/** Arrivals per second of a scenario on one machine: as many as 100 threads can start. */
const MAX_RATE_PER_SECOND = 1_000_000;

/** Iterations are counted exactly up to here. */
const MAX_ITERATIONS = Number.MAX_SAFE_INTEGER;

/** A number that says how much load there is. */
interface Amount {
  readonly path: ConfigPath;
  readonly value: unknown;
}

interface Limit {
  readonly perMachine: number;
  readonly what: string;
}

/**
 * Load that no machine could make, nor so many machines together, and iterations that nobody could count.
 * Wrong types are left to the schema.
 */
export function machineLimitProblems(tree: ConfigTree, machines: number): readonly Problem[] {
  const { scenarios, options } = tree.value;
  const all = isFields(scenarios)
    ? Object.entries(scenarios).map(([name, scenario]) => ({ path: ["scenarios", name], scenario }))
    : [{ path: ["options"], scenario: options }];
  return all.flatMap(({ path, scenario }) => {
    if (!isFields(scenario)) return [];
    const problems = loadProblems(tree, path, scenario, machines);
    return problems.length > 0 ? problems : countProblems(tree, path, scenario);
  });
}

function loadProblems(
  tree: ConfigTree,
  path: ConfigPath,
  scenario: Fields,
  machines: number,
): readonly Problem[] {
  const at = (key: string): Amount => ({ path: [...path, key], value: scenario[key] });
  const users = [at("vus"), at("pre_allocated_vus"), at("max_vus")];
  const targets = stagesOf(scenario).map(({ target: value }, index) => ({
    path: [...path, "stages", index, "target"],
    value,
  }));
  const ofUsers = { perMachine: MAX_VUS, what: "virtual users" };
  if (!isOfArrivals(scenario)) return refused(tree, [...users, ...targets], ofUsers, machines);
  const { text, ms } = timeUnitOf(scenario);
  const ofRates = { perMachine: (MAX_RATE_PER_SECOND * ms) / 1000, what: `iterations per ${text}` };
  return [
    ...refused(tree, users, ofUsers, machines),
    ...refused(tree, [at("rate"), ...targets], ofRates, machines),
  ];
}

function refused(
  tree: ConfigTree,
  amounts: readonly Amount[],
  { perMachine, what }: Limit,
  machines: number,
): readonly Problem[] {
  const most = perMachine * machines;
  return amounts.flatMap(({ path, value }) => {
    if (typeof value !== "number" || !(value > most)) return [];
    const where = machines === 1 ? "one machine" : `${count(machines)} machines`;
    const message = `expected at most ${count(most)} ${what} on ${where}, got ${count(value)}`;
    return [tree.problem(path, { message, hint: remedy(Math.ceil(value / perMachine)) })];
  });
}

function remedy(machines: number): string {
  return machines > MAX_SHARDS
    ? `Lower it: not even ${count(MAX_SHARDS)} shards could make that load`
    : `Lower it, or divide the load over ${count(machines)} shards`;
}

function countProblems(tree: ConfigTree, path: ConfigPath, scenario: Fields): readonly Problem[] {
  const { key, iterations } = plannedIterations(scenario);
  if (!(iterations > MAX_ITERATIONS) || !(key in scenario)) return [];
  const message = `expected at most ${count(MAX_ITERATIONS)} iterations in all, got ${count(iterations)}`;
  return [tree.problem([...path, key], { message, hint: `Lower ${key}` })];
}

/** At most, and what to lower. */
function plannedIterations(scenario: Fields): { readonly key: string; readonly iterations: number } {
  if (!isOfArrivals(scenario)) {
    const { vus = 1, iterations } = scenario;
    const each = scenario.executor === "per-vu-iterations" && typeof vus === "number" ? vus : 1;
    return {
      key: "iterations",
      iterations: Number.isSafeInteger(iterations) ? Number(iterations) * each : 0,
    };
  }
  const stages = stagesOf(scenario);
  const rates = [scenario.rate, ...stages.map(({ target }) => target)];
  const peak = Math.max(0, ...rates.filter((rate) => typeof rate === "number"));
  const durations = "stages" in scenario ? stages.map(({ duration }) => duration) : [scenario.duration];
  const durationMs = durations.map(millisecondsOf).reduce((sum, ms) => sum + ms, 0);
  const key = "stages" in scenario ? "stages" : "duration";
  return { key, iterations: (peak * durationMs) / timeUnitOf(scenario).ms };
}

function isOfArrivals({ executor }: Fields): boolean {
  return executor === "constant-arrival-rate" || executor === "ramping-arrival-rate";
}

function stagesOf({ stages }: Fields): readonly Fields[] {
  return Array.isArray(stages) ? stages.map((stage: unknown) => (isFields(stage) ? stage : {})) : [];
}

function timeUnitOf({ time_unit: unit }: Fields): { readonly text: string; readonly ms: number } {
  const ms = millisecondsOf(unit);
  return typeof unit === "string" && ms > 0 ? { text: unit, ms } : { text: "1s", ms: 1000 };
}

function millisecondsOf(duration: unknown): number {
  const ms = readDuration(duration);
  return typeof ms === "number" ? ms : 0;
}

function count(value: number): string {
  return value > MAX_ITERATIONS ? String(value) : groupThousands(value);
}
