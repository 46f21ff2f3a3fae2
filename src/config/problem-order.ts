import type { Problem } from "../errors.ts";

/** Each problem once, file by file and from top to bottom. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const rank = ({ file, line = 0, column = 0 }: Problem): readonly number[] => [
    files.indexOf(file),
    line,
    column,
  ];
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x.reduce((order, value, index) => (order === 0 ? value - (y[index] ?? 0) : order), 0);
  });
}
