import { expect, test } from "vitest";

import { commentCell, markerOf, type CellIdentity } from "../../../src/action/comment-marker.ts";

interface Identity extends CellIdentity {
  readonly key: string | undefined;
  readonly workflow: string;
}

function commentMarker({ key, workflow, ...cell }: Identity): string {
  return markerOf(key, workflow, commentCell(cell));
}

const identity: Identity = {
  key: undefined,
  workflow: "CI",
  job: "load",
  matrix: "null",
  configPath: "rampa.yml",
};

test("is a hidden comment of one line", () => {
  expect(commentMarker(identity)).toMatch(/^<!-- rampa:comment [0-9a-f]{32} -->$/);
});

test.each([
  ["workflow", { workflow: "Nightly" }],
  ["job", { job: "soak" }],
  ["matrix cell", { matrix: '{"node":24}' }],
  ["config", { configPath: "other.yml" }],
  ["key", { key: "shop" }],
])("another %s has another comment", (_, change) => {
  expect(commentMarker({ ...identity, ...change })).not.toBe(commentMarker(identity));
});

test("a matrix cell is the same however it is laid out", () => {
  const marker = commentMarker({ ...identity, matrix: '{"a":1,"b":{"c":[2,{"d":3,"e":4}]}}' });
  expect(commentMarker({ ...identity, matrix: '{\n "b": {"c": [2, {"e": 4, "d": 3}]},\n "a": 1\n}' })).toBe(
    marker,
  );
});

test("a path is the same however it is written", () => {
  const marker = commentMarker({ ...identity, configPath: "load/rampa.yml" });
  expect(commentMarker({ ...identity, configPath: "load\\.\\rampa.yml" })).toBe(marker);
});

test("a key of the user replaces everything else", () => {
  const keyed = { ...identity, key: "shop --> <img>" };
  expect(commentMarker({ ...keyed, workflow: "x", job: "y", matrix: "{}", configPath: "z" })).toBe(
    commentMarker(keyed),
  );
  expect(commentMarker(keyed)).not.toContain("shop");
});
