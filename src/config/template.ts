import type { Complaint } from "./complaint.ts";
import { type Expression, readExpression } from "./expression.ts";
import { splitTemplate } from "./split-template.ts";

/** A text with expressions in it; plain data. */
export interface Template {
  readonly parts: readonly (string | Expression)[];
}

/** The template that stands for a text as it is. */
export function escapeTemplate(text: string): string {
  return text.split("${").join("$${");
}

/** A text that was read: without expressions a plain text. */
export interface ReadTemplate {
  readonly template: string | Template;
  readonly complaints: readonly Complaint[];
}

/** Reads a text with `${…}`. Linear in its length. */
export function readTemplate(text: string): ReadTemplate {
  if (!text.includes("${")) return { template: text, complaints: [] };
  const complaints: Complaint[] = [];
  const parts = splitTemplate(text).flatMap((piece): (string | Expression)[] => {
    if (piece.kind === "text") return [piece.text];
    const read: Expression | Complaint =
      piece.kind === "unclosed"
        ? { message: '"${" is never closed', hint: "Close it with }, or write $${ for a literal ${" }
        : readExpression(piece.source);
    if ("kind" in read) return [read];
    complaints.push(read);
    return [];
  });
  if (parts.every((part) => typeof part === "string")) return { template: parts.join(""), complaints };
  return { template: Object.freeze({ parts: Object.freeze(parts) }), complaints };
}

/** The expressions of a text, as far as they can be read. */
export function expressionsIn({ template }: ReadTemplate): readonly Expression[] {
  return typeof template === "string" ? [] : template.parts.filter((part) => typeof part !== "string");
}
