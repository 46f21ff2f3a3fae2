/** A part of a document whose rows can be left out, from the last one on. */
export interface Block {
  /** Lines before the rows. */
  readonly head: readonly string[];
  readonly rows: readonly string[];
  /** Lines after the rows. */
  readonly tail: readonly string[];
  /** The line that says that rows are missing; instead of the whole block when all of them are. */
  readonly omission: (missing: number) => string;
  /** Blocks with a low one lose their rows first. */
  readonly priority: number;
  /** Most rows to show, whatever the room. */
  readonly maxRows?: number;
}

/** Lines that are never left out; no block without a line. */
export function fixedBlocks(lines: readonly string[]): readonly Block[] {
  return lines.length === 0 || lines.every((line) => line === "") ? [] : [fixedBlock(lines)];
}

/** The block, unless it has no rows to show. */
export function filledBlocks(block: Block): readonly Block[] {
  return block.rows.length === 0 ? [] : [block];
}

function fixedBlock(lines: readonly string[]): Block {
  return { head: lines, rows: [], tail: [], omission: () => "", priority: Number.MAX_SAFE_INTEGER };
}

/**
 * The blocks as one document of at most `limit` in size. What is too much loses whole rows, first
 * in the blocks of the lowest priority; no line is ever cut. When even the fixed blocks are too
 * much, as many of them as fit from the start on.
 */
export function fitBlocks(blocks: readonly Block[], limit: number, sizeOf: (text: string) => number): string {
  const measured = blocks.map((block) => measure(block, sizeOf));
  const kept = measured.map(({ mostRows }) => mostRows);
  const between = sizeOf(BETWEEN_BLOCKS);
  const sizes = measured.map(({ sizeWith }, index) => sizeWith(kept[index] ?? 0));
  // A line break ends the document.
  let size =
    sizes.reduce((sum, one) => sum + one, 0) + between * Math.max(blocks.length - 1, 0) + sizeOf("\n");
  const order = measured
    .map((_, index) => index)
    .toSorted((a, b) => priorityOf(blocks, a) - priorityOf(blocks, b));
  for (const index of order) {
    const block = measured[index];
    if (size <= limit || block === undefined) break;
    const others = size - (sizes[index] ?? 0);
    const rows = mostRows(kept[index] ?? 0, (count) => others + block.sizeWith(count) <= limit);
    kept[index] = rows;
    size = others + block.sizeWith(rows);
  }
  if (size > limit) return leadingBlocks(blocks, limit, sizeOf);
  return `${blocks.map((block, index) => renderBlock(block, kept[index] ?? 0)).join(BETWEEN_BLOCKS)}\n`;
}

const BETWEEN_BLOCKS = "\n\n";

/** A block whose size with any number of rows is known without rendering it. */
interface MeasuredBlock {
  readonly mostRows: number;
  readonly sizeWith: (rows: number) => number;
}

function measure(block: Block, sizeOf: (text: string) => number): MeasuredBlock {
  const frame = sizeOf([...block.head, ...block.tail].join("\n"));
  const lineBreak = sizeOf("\n");
  const isBare = block.head.length + block.tail.length === 0;
  let sum = 0;
  const sums = [0, ...block.rows.map((row) => (sum += sizeOf(row) + lineBreak))];
  return {
    mostRows: Math.min(block.rows.length, block.maxRows ?? block.rows.length),
    sizeWith(rows) {
      const missing = block.rows.length - rows;
      if (missing > 0 && rows === 0) return sizeOf(block.omission(missing));
      const note = missing > 0 ? sizeOf(block.omission(missing)) + 2 * lineBreak : 0;
      return frame + (sums[rows] ?? 0) + note - (isBare ? lineBreak : 0);
    },
  };
}

function priorityOf(blocks: readonly Block[], index: number): number {
  return blocks[index]?.priority ?? 0;
}

/** The largest number of rows below `rows` that fits, else 0. */
function mostRows(rows: number, fits: (rows: number) => boolean): number {
  let least = 0;
  let tooMany = rows;
  while (tooMany - least > 1) {
    const middle = Math.floor((least + tooMany) / 2);
    if (fits(middle)) least = middle;
    else tooMany = middle;
  }
  return least;
}

function renderBlock(block: Block, kept: number): string {
  const missing = block.rows.length - kept;
  if (missing > 0 && kept === 0) return block.omission(missing);
  const note = missing > 0 ? ["", block.omission(missing)] : [];
  return [...block.head, ...block.rows.slice(0, kept), ...note, ...block.tail].join("\n");
}

function leadingBlocks(blocks: readonly Block[], limit: number, sizeOf: (text: string) => number): string {
  let document = "";
  for (const block of blocks) {
    const longer = `${document}${document === "" ? "" : "\n"}${renderBlock(block, 0)}\n`;
    if (sizeOf(longer) > limit) break;
    document = longer;
  }
  return document;
}
