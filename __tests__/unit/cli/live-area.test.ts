import { expect, test } from "vitest";

import { LiveArea } from "../../../src/cli/live-area.ts";

/** What a terminal shows after what was written to it: enough of one to draw lines over each other. */
function screenOf(written: string): readonly string[] {
  const lines: string[] = [""];
  let [row, column] = [0, 0];
  for (const [, sequence, amount, command, character] of written.matchAll(
    // eslint-disable-next-line no-control-regex -- these are what a terminal reads
    /(\u001b\[\??(\d*)([A-Za-z]))|([^])/gu,
  )) {
    const line = lines[row] ?? "";
    if (sequence !== undefined) {
      if (command === "A") row -= Number(amount);
      if (command === "K") lines[row] = line.slice(0, column);
      if (command === "J") lines.splice(row, Infinity, line.slice(0, column));
    } else if (character === "\n") [row, column] = [row + 1, 0];
    else if (character === "\r") column = 0;
    else {
      lines[row] = line.slice(0, column) + (character ?? "") + line.slice(column + 1);
      column++;
    }
    lines[row] ??= "";
  }
  return lines.filter((line, index) => line !== "" || index < lines.length - 1);
}

test("a frame takes the place of the one before, whether longer or shorter, in one write", () => {
  const writes: string[] = [];
  const area = new LiveArea({ write: (text) => writes.push(text), isTTY: true });
  writes.push("first\n");
  area.draw(["one", "a long line", "three"]);
  expect(screenOf(writes.join(""))).toEqual(["first", "one", "a long line", "three"]);
  area.draw(["1", "2"]);
  expect(screenOf(writes.join(""))).toEqual(["first", "1", "2"]);
  area.draw(["1", "2", "3", "4"]);
  expect(screenOf(writes.join(""))).toEqual(["first", "1", "2", "3", "4"]);
  expect(writes).toHaveLength(4);
});

test("cleared, it leaves nothing behind", () => {
  const writes: string[] = ["first\n"];
  const area = new LiveArea({ write: (text) => writes.push(text), isTTY: true });
  area.clear();
  area.draw(["one", "two"]);
  area.clear();
  area.clear();
  writes.push("last\n");
  expect(screenOf(writes.join(""))).toEqual(["first", "last"]);
});
