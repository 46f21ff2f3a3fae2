const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** What XML 1.0 has no way to write, and what changes the direction of the text around it. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- these are the characters that XML forbids
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g;

/** Text that somebody wrote, for an attribute or between two tags. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSAFE, "\ufffd")
    .replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? "");
}

/** An element with its attributes; children are XML. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join("");
  if (children.length === 0) return `<${name}${head}/>`;
  return `<${name}${head}>${children.join("")}</${name}>`;
}
