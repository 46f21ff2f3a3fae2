import ts from "typescript";

/** The literal that a comment states, as source; null when it is prose. */
function literalOf(comment: string): string | null {
  const source = ts.createSourceFile("comment.ts", `(${comment})`, ts.ScriptTarget.ESNext, true);
  const [statement] = source.statements;
  if (source.statements.length !== 1 || statement === undefined || !ts.isExpressionStatement(statement))
    return null;
  const { expression } = statement;
  return ts.isParenthesizedExpression(expression) && isLiteral(expression.expression)
    ? expression.getText(source)
    : null;
}

function isLiteral(node: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword
  );
}

/** The comment behind a statement, or alone on the line after it. */
function commentAfter(source: ts.SourceFile, end: number): string | null {
  const [range] = [
    ...(ts.getTrailingCommentRanges(source.text, end) ?? []),
    ...(ts.getLeadingCommentRanges(source.text, end) ?? []),
  ];
  if (range === undefined || /\n.*\n/s.test(source.text.slice(end, range.pos))) return null;
  return source.text.slice(range.pos + 2, range.end).trim();
}

/** Of `console.log(value)` it is the first value that the comment states. */
function statedBy(expression: ts.Expression, source: ts.SourceFile): string {
  const isLog = ts.isCallExpression(expression) && expression.expression.getText(source) === "console.log";
  return (isLog ? expression.arguments[0] : undefined)?.getText(source) ?? expression.getText(source);
}

/**
 * Code with a call of `globalThis.expectValue` behind each expression whose comment states its value, such
 * as `parseDuration("1m30s"); // 90000`. Statements inside blocks count too.
 */
export function withExpectations(text: string): { readonly text: string; readonly count: number } {
  const source = ts.createSourceFile("example.ts", text, ts.ScriptTarget.ESNext, true);
  const inserts: { readonly start: number; readonly end: number; readonly code: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      const comment = commentAfter(source, node.end);
      const literal = comment === null ? null : literalOf(comment);
      if (literal !== null) {
        const code = `globalThis.expectValue(${statedBy(node.expression, source)}, ${literal});`;
        inserts.push({ start: node.getStart(source), end: node.end, code });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const changed = inserts
    .toSorted((a, b) => b.start - a.start)
    .reduce((code, insert) => code.slice(0, insert.start) + insert.code + code.slice(insert.end), text);
  return { text: changed, count: inserts.length };
}
