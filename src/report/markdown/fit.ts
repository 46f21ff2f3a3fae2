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
  const kept = blocks.map((block) => Math.min(block.rows.length, block.maxRows ?? block.rows.length));
  const render = (): string =>
    blocks.map((block, index) => renderBlock(block, kept[index] ?? 0)).join("\n\n") + "\n";
  let document = render();
  const order = blocks
    .map((_, index) => index)
    .toSorted((a, b) => priorityOf(blocks, a) - priorityOf(blocks, b));
  for (const index of order) {
    if (sizeOf(document) <= limit) return document;
    kept[index] = mostRows(kept[index] ?? 0, (rows) => {
      kept[index] = rows;
      return sizeOf(render()) <= limit;
    });
    document = render();
  }
  return sizeOf(document) <= limit ? document : leadingBlocks(blocks, limit, sizeOf);
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
