import type { Expression } from "../config/expression.ts";

/** An expression that a request needs has no value in this iteration. Thrown to end the iteration. */
export class MissingValue extends Error {
  override readonly name = "MissingValue";

  constructor(expression: Expression) {
    const written = expression.kind === "variable" ? expression.path.join(".") : expression.kind;
    super(`\${${written}} has no value: nothing that ran in this iteration defined it`);
  }
}
