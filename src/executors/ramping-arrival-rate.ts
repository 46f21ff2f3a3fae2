import type { ExecutorPlan } from "../config/executor-plan.ts";
import { COUNT_TOLERANCE, type Arrivals } from "./arrivals.ts";

/** The plan of this executor. */
export type RampingArrivalRatePlan = Extract<ExecutorPlan, { kind: "ramping-arrival-rate" }>;

/** A straight piece of the rate curve; rates per time unit, times in time units. */
interface Piece {
  readonly startsAt: number;
  readonly duration: number;
  readonly fromRate: number;
  readonly toRate: number;
  /** Area under the curve at the end of this piece. */
  readonly areaAtEnd: number;
}

function piecesOf({ startRate, timeUnitMs, stages }: RampingArrivalRatePlan): readonly Piece[] {
  const pieces: Piece[] = [];
  let fromRate = startRate;
  let startsAt = 0;
  let area = 0;
  for (const stage of stages) {
    const duration = stage.durationMs / timeUnitMs;
    area += (duration * (fromRate + stage.target)) / 2;
    pieces.push({ startsAt, duration, fromRate, toRate: stage.target, areaAtEnd: area });
    startsAt += duration;
    fromRate = stage.target;
  }
  return pieces;
}

/**
 * Time within a piece at which its own area reaches x. The rate is r(t) = f + s·t with the slope
 * s = (to − f) / d, so the area is f·t + s·t²/2. Solving for t and multiplying by the conjugate gives
 *
 *     t = 2x / (f + √(f² + 2·s·x))
 *
 * which needs no division by s: it holds for s = 0 too (t = x / f), and loses no digits near it.
 */
function timeOfArea(piece: Piece, x: number): number {
  if (x <= 0) return 0;
  const slope = (piece.toRate - piece.fromRate) / piece.duration;
  // Rounding can push the root of a ramp to zero just below it.
  const root = Math.sqrt(Math.max(0, piece.fromRate ** 2 + 2 * slope * x));
  return Math.min(piece.duration, (2 * x) / (piece.fromRate + root));
}

/**
 * Arrival n = 1, 2, … comes when the area under the rate curve reaches n, the end included. (Here
 * `index` counts from 0, so arrival `index` waits for the area `index + 1`.)
 */
export function rampingArrivals(plan: RampingArrivalRatePlan): Arrivals {
  const pieces = piecesOf(plan);
  const area = pieces.at(-1)?.areaAtEnd ?? 0;
  const durationMs = plan.stages.reduce((sum, stage) => sum + stage.durationMs, 0);
  return {
    durationMs,
    count: Math.floor(area + COUNT_TOLERANCE * Math.max(1, area)),
    atMs: (index) => {
      const wanted = index + 1;
      const position = firstReaching(pieces, wanted);
      const piece = pieces[position];
      if (piece === undefined) return durationMs;
      const before = pieces[position - 1]?.areaAtEnd ?? 0;
      return (piece.startsAt + timeOfArea(piece, wanted - before)) * plan.timeUnitMs;
    },
  };
}

/** Position of the first piece at whose end the area is at least `area`. */
function firstReaching(pieces: readonly Piece[], area: number): number {
  const tolerated = area - COUNT_TOLERANCE * Math.max(1, area);
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.areaAtEnd ?? Infinity) >= tolerated) high = middle;
    else low = middle + 1;
  }
  return low;
}
