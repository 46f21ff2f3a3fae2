import { styleText } from "node:util";

import type { CliContext, TextStream } from "./context.ts";

type Paint = (text: string) => string;

/** Colors of a terminal, or none. */
export interface Style {
  readonly isColored: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
}

/** The style for a stream: colors only where a person is watching and has not declined. */
export function styleOf(stream: TextStream, context: Pick<CliContext, "env">, noColor: boolean): Style {
  const { NO_COLOR, TERM } = context.env;
  const isColored =
    stream.isTTY === true && !noColor && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb";
  const paint =
    (format: "bold" | "dim"): Paint =>
    (text) =>
      isColored && text !== "" ? styleText(format, text, { validateStream: false }) : text;
  return { isColored, bold: paint("bold"), dim: paint("dim") };
}
