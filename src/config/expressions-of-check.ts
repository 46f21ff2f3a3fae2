import type { CheckExpression, CheckOperand } from "./check-expression.ts";
import type { Expression } from "./expression.ts";
import { expressionsIn, type Template } from "./template.ts";

function expressionsOfTemplate(template: string | Template): readonly Expression[] {
  return expressionsIn({ template, complaints: [] });
}

function expressionsOfOperand(operand: CheckOperand): readonly Expression[] {
  return operand.kind === "template" ? expressionsOfTemplate(operand.template) : [];
}

/** Everything between `${` and `}` in a check. */
export function expressionsOfCheck({ subject, test }: CheckExpression): readonly Expression[] {
  const own = subject.kind === "variable" ? [subject.expression] : [];
  switch (test.kind) {
    case "exists":
      return own;
    case "matches":
      return [...own, ...expressionsOfTemplate(test.pattern)];
    case "in":
      return [...own, ...test.values.flatMap(expressionsOfOperand)];
    case "equals":
    case "compare":
    case "contains":
      return [...own, ...expressionsOfOperand(test.value)];
  }
}
