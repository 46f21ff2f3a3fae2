import {
  measureKey,
  type Measure,
  type RoundPair,
  type RoundSide,
  type Side,
} from "../../src/compare/round.ts";
import { roundOrder } from "../../src/compare/round-order.ts";
import { type Random, exponential, normal } from "./random.ts";

/** What makes the rounds of one build differ. Shares of the response time, unless a unit is given. */
export interface Noise {
  /** Change of the level per minute, in one direction. */
  readonly driftPerMinute: number;
  /** Standard deviation of a level that wanders from round to round, and how much of it stays. */
  readonly wander: number;
  readonly persistence: number;
  /** Standard deviation of what one round has for itself. */
  readonly perRound: number;
  /** A neighbour's bursts: seconds from one to the next, their length, and what they add at most. */
  readonly burstEveryS: number;
  readonly burstLengthS: number;
  readonly burstFactor: number;
  /** What the first seconds add, and how fast that fades. */
  readonly warmUp: number;
  readonly warmUpS: number;
  /** Every so many requests one is slow: part of the build, not of the machine. */
  readonly slowShare: number;
  /** Response times are multiples of this; 0 when they are not. */
  readonly quantumMs: number;
}

export interface Scene {
  readonly noise: Noise;
  readonly names: readonly string[];
  readonly serviceMs: number;
  readonly users: number;
  readonly roundS: number;
  readonly failedShare: number;
  /** Of head over base: 1.1 is 10 % slower. */
  readonly slowdown: number;
  /** The request that alone is slower; all when null. */
  readonly slowName: string | null;
}

/** Level of the machine is looked up once for each of these. */
const SLOTS_PER_ROUND = 5;

/** One machine with its state from round to round. */
export class NoisyMachine {
  readonly #scene: Scene;
  readonly #random: Random;
  #timeS = 0;
  #wander = 0;
  #burstUntilS = 0;
  #nextBurstS: number;
  #burst = 0;

  constructor(scene: Scene, random: Random) {
    this.#scene = scene;
    this.#random = random;
    this.#nextBurstS = exponential(random, scene.noise.burstEveryS);
  }

  pairs(count: number): RoundPair[] {
    return Array.from({ length: count }, (_, k) => this.pair(k));
  }

  pair(k: number): RoundPair {
    const sides: Partial<Record<Side, RoundSide>> = {};
    for (const side of roundOrder(k)) sides[side] = this.#round(side);
    return sides as RoundPair;
  }

  #round(side: Side): RoundSide {
    const { noise, names, roundS, serviceMs, users, failedShare } = this.#scene;
    const random = this.#random;
    this.#wander = noise.persistence * this.#wander + noise.wander * normal(random);
    const own = noise.perRound * normal(random);
    const times = names.map((): number[] => []);
    for (let slot = 0; slot < SLOTS_PER_ROUND; slot++) {
      const level = this.#level(roundS / SLOTS_PER_ROUND) * Math.exp(own);
      const slotMs = (1000 * roundS) / SLOTS_PER_ROUND;
      for (let user = 0; user < users; user++) {
        for (let usedMs = serviceMs * level * random(); usedMs < slotMs;) {
          const index = Math.floor(random() * names.length);
          const time = this.#responseTime(side, index) * level;
          const { quantumMs } = noise;
          const seen = quantumMs > 0 ? Math.ceil(time / quantumMs) * quantumMs + 0.3 * random() : time;
          times[index]?.push(seen);
          usedMs += seen;
        }
      }
    }
    const measures = new Map<string, Measure>();
    addMeasures(measures, null, times.flat(), failedShare, random);
    if (names.length > 1) {
      names.forEach((name, index) => addMeasures(measures, name, times[index] ?? [], failedShare, random));
    }
    return { durationS: roundS, measures };
  }

  #responseTime(side: Side, index: number): number {
    const { serviceMs, slowdown, slowName, names, noise } = this.#scene;
    const random = this.#random;
    const isSlower = side === "head" && (slowName === null || names[index] === slowName);
    const service = serviceMs * (isSlower ? slowdown : 1);
    const overhead = exponential(random, 0.04 * serviceMs);
    // A Pareto tail without variance.
    const tail = random() < noise.slowShare ? 0.1 * serviceMs * (1 - random()) ** (-1 / 1.8) : 0;
    return service * Math.exp(0.03 * normal(random)) + overhead + tail;
  }

  #level(stepS: number): number {
    const { noise } = this.#scene;
    this.#timeS += stepS;
    if (this.#timeS >= this.#nextBurstS) {
      this.#burst = noise.burstFactor * this.#random();
      this.#burstUntilS = this.#timeS + exponential(this.#random, noise.burstLengthS);
      this.#nextBurstS = this.#burstUntilS + exponential(this.#random, noise.burstEveryS);
    }
    const burst = this.#timeS < this.#burstUntilS ? this.#burst : 0;
    const warmUp = noise.warmUp * Math.exp(-this.#timeS / noise.warmUpS);
    return Math.exp((noise.driftPerMinute * this.#timeS) / 60 + this.#wander) * (1 + burst) * (1 + warmUp);
  }
}

function addMeasures(
  measures: Map<string, Measure>,
  name: string | null,
  times: readonly number[],
  failedShare: number,
  random: Random,
): void {
  const failed = times.reduce((count) => count + (random() < failedShare ? 1 : 0), 0);
  const values = [...Float64Array.from(times).sort()];
  const sum = values.reduce((total, value) => total + value, 0);
  const distribution = { values, ranks: values.map((_, index) => index + 1), count: values.length, sum };
  measures.set(measureKey("http_req_duration", name), { kind: "trend", distribution });
  measures.set(measureKey("http_reqs", name), { kind: "counter", count: times.length });
  measures.set(measureKey("http_req_failed", name), {
    kind: "rate",
    passes: failed,
    fails: times.length - failed,
  });
}
