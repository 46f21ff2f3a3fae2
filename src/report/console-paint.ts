const COLORS = { green: 32, red: 31, yellow: 33, dim: 2, bold: 1 } as const;

/** Colours a text for a terminal, or leaves it. */
export type Paint = (color: keyof typeof COLORS, text: string) => string;

/** Colours texts, or leaves them as they are. */
export function painter(isColored: boolean): Paint {
  return (color, text) => (isColored ? `\u001b[${COLORS[color]}m${text}\u001b[0m` : text);
}
