import type { Expression } from "./expression.ts";
import type { Template } from "./template.ts";

/** What a check looks at. `duration` is in milliseconds, `size` in bytes of the body. */
export type CheckSubject =
  | { readonly kind: "status" }
  | { readonly kind: "duration" }
  | { readonly kind: "size" }
  | { readonly kind: "body" }
  /** Name in lower case. */
  | { readonly kind: "header"; readonly name: string }
  | { readonly kind: "cookie"; readonly name: string }
  /** RFC 9535 JSONPath; the first match counts. */
  | { readonly kind: "json"; readonly path: string }
  | { readonly kind: "variable"; readonly expression: Expression };

/** A value as JSON has it. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A value that is known only when the check is made. */
interface TemplateOperand {
  readonly template: Template;
  /** Written in quotes: it is a text, whatever the expression gives. */
  readonly isText: boolean;
}

/**
 * What a subject is compared with. For `status`, `duration` and `size` a number, for `body`, `header`
 * and `cookie` a text, for `json` and variables a value with its type; or a template.
 */
export type CheckOperand =
  | { readonly kind: "constant"; readonly value: JsonValue }
  | ({ readonly kind: "template" } & TemplateOperand);

/** What must hold of the subject. `!=` is a negated `equals`. */
export type CheckTest =
  | { readonly kind: "equals"; readonly value: CheckOperand }
  /** A text is compared as the number it spells; one that spells none fulfils nothing. */
  | { readonly kind: "compare"; readonly operator: "<" | "<=" | ">" | ">="; readonly value: CheckOperand }
  | { readonly kind: "contains"; readonly value: CheckOperand }
  /** A valid pattern; flags are some of `imsu`. What a template puts in stands for itself. */
  | { readonly kind: "matches"; readonly pattern: string | Template; readonly flags: string }
  | { readonly kind: "in"; readonly values: readonly CheckOperand[] }
  /** The header was sent; the body is not empty; the path matches; the variable has a value. */
  | { readonly kind: "exists" };

/** `SUBJECT [not] OPERATOR [VALUE]`, read. Frozen plain data. */
export interface CheckExpression {
  readonly subject: CheckSubject;
  /** The check passes when the test does not hold. */
  readonly negated: boolean;
  readonly test: CheckTest;
}
