import { leadsTo } from "../config/leads-to.ts";
import type { Side } from "../compare/round.ts";
import type { Plan } from "../config/plan.ts";
import type { RoundsEnd } from "./round-decision.ts";
import type { RoundPlan } from "./round-plan.ts";
import type { SideLoad } from "./side-load.ts";

/** What is known of two versions when their rounds are over. */
interface RoundsOver {
  readonly plans: Readonly<Record<Side, Plan>>;
  readonly sides: Readonly<Record<Side, SideLoad>>;
  readonly rounds: RoundPlan;
  readonly end: RoundsEnd;
}

const NAMES: Readonly<Record<Side, string>> = { base: "baseline", head: "version under test" };

/** What a reader should know of a comparison in rounds, one sentence each. */
export function roundNotes(over: RoundsOver): readonly string[] {
  return [
    ...strayNotes(over),
    ...droppedNotes(over),
    ...overrunNotes(over),
    ...budgetNotes(over),
    ...wholeNotes(over),
  ];
}

/** A request that the other version answers says nothing about this one. */
function strayNotes({ plans, sides }: RoundsOver): readonly string[] {
  return (["head", "base"] as const).flatMap((side) => {
    const other = side === "head" ? "base" : "head";
    const at = URL.parse(plans[other].baseUrl ?? "");
    const own = URL.parse(plans[side].baseUrl ?? "");
    if (at === null || own === null || leadsTo(at, own.origin)) return [];
    if (![...sides[side].origins].some((origin) => leadsTo(at, origin))) return [];
    return [
      `Requests that began at the ${NAMES[side]} went on to ${at.origin}, where the ${NAMES[other]} answers: the figures of the ${NAMES[side]} are not its own alone, and the change may be hidden.`,
    ];
  });
}

function droppedNotes({ sides: { base } }: RoundsOver): readonly string[] {
  const dropped = base.tallies.reduce((sum, tally) => sum + tally.dropped, 0);
  const arrived = base.tallies.reduce((sum, tally) => sum + tally.started, dropped);
  return dropped > arrived / 100
    ? [
        `The baseline did not get the load that was asked for: ${dropped} of ${arrived} iterations were dropped.`,
      ]
    : [];
}

function overrunNotes({ sides: { base, head } }: RoundsOver): readonly string[] {
  if (!base.overran && !head.overran) return [];
  const which = NAMES[base.overran ? "base" : "head"];
  return [`The rounds ended early, because an iteration of the ${which} took longer than graceful_stop.`];
}

function budgetNotes({ rounds, end, sides: { head } }: RoundsOver): readonly string[] {
  const leastS = rounds.kind === "cut" ? rounds.leastMs / 1000 : 0;
  return end === "time" && head.elapsedS < leastS - 1
    ? [
        `compare.max_duration ended the rounds before each side had its ${leastS} s: it has to be more than twice the duration.`,
      ]
    : [];
}

function wholeNotes({ rounds, plans: { head } }: RoundsOver): readonly string[] {
  if (rounds.kind !== "whole") return [];
  const names = head.scenarios.length === 1 ? "The scenario" : "The scenarios";
  return [
    `${names} ran whole in each round; a steady load (constant-vus, constant-arrival-rate) is cut into shorter rounds, which show more in the same time.`,
  ];
}
