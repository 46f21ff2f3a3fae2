/** What a check looks at. `duration` is in milliseconds, `size` in bytes of the body. */
export type CheckSubject =
  | { readonly kind: "status" }
  | { readonly kind: "duration" }
  | { readonly kind: "size" }
  | { readonly kind: "body" }
  /** Name in lower case. */
  | { readonly kind: "header"; readonly name: string };

/** For `status`, `duration` and `size` always a number, for `body` and `header` always text. */
export type CheckValue = string | number;

/** What must hold of the subject. `!=` is a negated `equals`. */
export type CheckTest =
  | { readonly kind: "equals"; readonly value: CheckValue }
  /** A text is compared as the number it spells; one that spells none fulfils nothing. */
  | { readonly kind: "compare"; readonly operator: "<" | "<=" | ">" | ">="; readonly value: number }
  | { readonly kind: "contains"; readonly text: string }
  /** A valid pattern; flags are some of `imsu`. */
  | { readonly kind: "matches"; readonly pattern: string; readonly flags: string }
  | { readonly kind: "in"; readonly values: readonly CheckValue[] }
  /** The header was sent; the body is not empty. */
  | { readonly kind: "exists" };

/** `SUBJECT [not] OPERATOR [VALUE]`, read. Frozen. */
export interface CheckExpression {
  readonly subject: CheckSubject;
  /** The check passes when the test does not hold. */
  readonly negated: boolean;
  readonly test: CheckTest;
}
