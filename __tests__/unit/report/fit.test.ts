import { expect, test } from "vitest";

import { type Block, fitBlocks, fixedBlocks } from "../../../src/report/markdown/fit.ts";

const length = (text: string): number => text.length;

function table(name: string, rows: number, priority: number): Block {
  return {
    head: [`# ${name}`],
    rows: Array.from({ length: rows }, (_, index) => `${name}${index}`),
    tail: ["end"],
    omission: (missing) => `${missing} more ${name}`,
    priority,
  };
}

test("blocks that fit stay whole, an empty line apart", () => {
  expect(fitBlocks([...fixedBlocks(["x"]), table("a", 2, 1)], 100, length)).toBe("x\n\n# a\na0\na1\nend\n");
});

test("rows go from the end of the block with the lowest priority, and their number is told", () => {
  const blocks = [table("a", 3, 2), table("b", 20, 1)];
  const document = "# a\na0\na1\na2\nend\n\n# b\nb0\nb1\n\n18 more b\nend\n";
  expect(fitBlocks(blocks, document.length, length)).toBe(document);
  expect(fitBlocks(blocks, document.length - 1, length)).toContain("b0\n\n19 more b");
});

test("a block without any row left is one line", () => {
  const blocks = [table("a", 3, 2), table("b", 5, 1)];
  expect(fitBlocks(blocks, 30, length)).toBe("# a\na0\na1\na2\nend\n\n5 more b\n");
});

test("a block shows no more rows than it is told to, whatever the room", () => {
  expect(fitBlocks([{ ...table("a", 3, 1), maxRows: 1 }], 1000, length)).toBe("# a\na0\n\n2 more a\nend\n");
});

test("when fixed lines alone are too much, the first ones stay", () => {
  const blocks = [
    ...fixedBlocks(["marker"]),
    ...fixedBlocks(["verdict"]),
    ...fixedBlocks(["long".repeat(50)]),
  ];
  expect(fitBlocks(blocks, 20, length)).toBe("marker\n\nverdict\n");
  expect(fitBlocks(blocks, 3, length)).toBe("");
});

test("no lines are no block", () => {
  expect(fixedBlocks([])).toEqual([]);
  expect(fixedBlocks([""])).toEqual([]);
});
