import { type Phrase, phraseText } from "./phrase.ts";
import { CELL_LENGTH, plainLine, PROSE_LENGTH } from "./plain-text.ts";

/** Characters that take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** Characters that take none. */
const NARROWEST = /[\p{M}\p{Cf}]/u;

/**
 * Text that somebody wrote as one line for a terminal or a job's log: no control sequence, and
 * nothing that a runner would take for a command (`::error::` at the start, `##[error]` anywhere).
 */
export function terminalText(text: string, maxLength = CELL_LENGTH): string {
  return plainLine(text, maxLength).replace(/^::/, ": :").replace(/##\[/g, "# #[");
}

/** A sentence for a terminal or a log. */
export function terminalPhrase(segments: Phrase): string {
  return terminalText(phraseText(segments), PROSE_LENGTH * 2);
}

/** Columns that a text takes on a terminal. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (NARROWEST.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** As much of a line as a terminal of this width shows in one row. */
export function cutToWidth(line: string, columns: number): string {
  if (terminalWidth(line) <= columns) return line;
  let kept = "";
  let width = 0;
  for (const character of line) {
    width += terminalWidth(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
