import type { Noise, Scene } from "./noisy-machine.ts";

const calm: Noise = {
  driftPerMinute: 0.05,
  wander: 0.005,
  persistence: 0.6,
  perRound: 0.005,
  burstEveryS: Infinity,
  burstLengthS: 1,
  burstFactor: 0,
  warmUp: 0.5,
  warmUpS: 1.5,
  slowShare: 0.02,
  quantumMs: 0,
};

/** A neighbour that comes every 12 s for 1.5 s and doubles the response time at most. */
const noisy: Noise = {
  ...calm,
  driftPerMinute: 0.1,
  wander: 0.015,
  perRound: 0.01,
  burstEveryS: 12,
  burstLengthS: 1.5,
  burstFactor: 1,
};

/** One that comes every 6 s and triples it at most. */
const wild: Noise = { ...noisy, wander: 0.03, burstEveryS: 6, burstLengthS: 1, burstFactor: 2 };

/** What differs from machine to machine, and from service to service. */
export const NOISES: Readonly<Record<string, Noise>> = {
  calm,
  noisy,
  wild,
  ticks: { ...noisy, quantumMs: 1 },
};

/** Ten users ask a service that takes 20 ms for five things, in rounds of a second. */
export const SERVICE: Omit<Scene, "noise"> = {
  names: ["cart", "home", "login", "order", "search"],
  serviceMs: 20,
  users: 10,
  roundS: 1,
  failedShare: 0.002,
  slowdown: 1,
  slowName: null,
};
