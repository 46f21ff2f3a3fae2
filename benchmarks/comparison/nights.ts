import { changePoints } from "../../src/compare/change-points.ts";
import { normal, seeded } from "./random.ts";

const NIGHTS = 50;

/** Of a hundred nights five are bad, by up to half. */
const BAD_NIGHTS = 0.05;

/** A step of 10 % in series of nightly runs, so many nights before the last. */
export function nightRows(runs: number): readonly (readonly string[])[] {
  return [0.02, 0.03, 0.04, 0.05].flatMap((spread) =>
    [25, 10, 5, 3].map((nightsAfter) => {
      const seeds = Array.from({ length: runs }, (_, seed) => seed);
      const first = NIGHTS - nightsAfter;
      const stepped = seeds.map((seed) => find(spread, seed, first));
      const near = stepped.filter((points) => points.some(({ index }) => Math.abs(index - first) <= 3));
      const held = stepped.filter((points) =>
        points.some(({ earliest, latest }) => earliest <= first && first <= latest),
      );
      const alarms = seeds.filter((seed) => find(spread, seed, NIGHTS).length > 0);
      const of = (part: readonly unknown[]): string => `${part.length}/${runs}`;
      return [`${spread * 100} %`, String(nightsAfter), of(near), of(held), of(alarms)];
    }),
  );
}

function find(spread: number, seed: number, first: number): ReturnType<typeof changePoints> {
  const random = seeded(7919 * seed + 13);
  const series = Array.from({ length: NIGHTS }, (_, night) => {
    const bad = random() < BAD_NIGHTS ? 1 + random() / 2 : 1;
    return 100 * Math.exp(spread * normal(random)) * bad * (night >= first ? 1.1 : 1);
  });
  return changePoints(series, random);
}
