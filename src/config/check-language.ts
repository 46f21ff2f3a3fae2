// Contract only; the language follows.
export type CheckExpression = never;
