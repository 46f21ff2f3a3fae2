/** An element as an XML parser sees it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const TOKEN = /<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Reads a document strictly: elements, attributes in double quotes and text; anything else throws. */
export function readXml(document: string): XmlElement {
  if (!ALLOWED.test(document)) throw new Error("a character that XML does not have");
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(head)) throw new Error("no XML declaration");
  const root = { name: "", attributes: {}, children: [] as XmlElement[], text: "" };
  const open: (XmlElement & { children: XmlElement[]; text: string })[] = [root];
  TOKEN.lastIndex = head.length;
  while (TOKEN.lastIndex < document.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(document);
    if (match === null) throw new Error(`not XML at ${at}: ${document.slice(at, at + 60)}`);
    const [, closed, name, attributes = "", isEmpty, text] = match;
    const current = open.at(-1)!;
    if (text !== undefined) current.text += unescape(text);
    else if (closed !== undefined) {
      if (current.name !== closed || open.length === 1) throw new Error(`</${closed}> closes nothing`);
      open.pop();
    } else {
      const element = { name: name ?? "", attributes: readAttributes(attributes), children: [], text: "" };
      current.children.push(element);
      if (isEmpty === "") open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error("not one whole element");
  return root.children[0]!;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, unescape(value)] as const,
  );
  const attributes = Object.fromEntries(pairs);
  if (Object.keys(attributes).length !== pairs.length) throw new Error("an attribute stands twice");
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#9": "\t",
  "#10": "\n",
  "#13": "\r",
};

function unescape(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, entity: string) => {
    const character = ENTITIES[entity.slice(0, -1)];
    if (!entity.endsWith(";") || character === undefined) throw new Error(`&${entity} is no entity`);
    return character;
  });
}
