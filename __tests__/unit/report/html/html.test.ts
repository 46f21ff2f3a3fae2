import fc from "fast-check";
import { expect, test } from "vitest";

import { html, scriptJson } from "../../../../src/report/html/html.ts";

const SEED = { seed: 20_260_304, numRuns: 500 };
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.constantFrom("<", ">", '"', "'", "&", "</script", "<!--", "<script", "\u2028", "\u202e", "x"), {
      maxLength: 8,
    })
    .map((parts) => parts.join("")),
);

test("words are escaped, markup is kept", () => {
  const inner = html`<b>${"1 < 2 & 'x'"}</b>`;
  expect(html`<p title="${'"a"'}">${inner}${[inner]}${7}</p>`.markup).toBe(
    '<p title="&quot;a&quot;"><b>1 &lt; 2 &amp; &#39;x&#39;</b><b>1 &lt; 2 &amp; &#39;x&#39;</b>7</p>',
  );
});

test("no text ends an attribute or an element, or turns the text after it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { markup } = html`<p title="${text}">${text}</p>`;
      expect(markup).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/u);
      expect(markup).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
      expect(markup).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
      expect(markup.isWellFormed()).toBe(true);
    }),
    SEED,
  );
});

test("JSON in a script element is the same JSON, and ends no element", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.array(anyText), fc.dictionary(anyText, anyText)), (value) => {
      const { markup } = scriptJson(value);
      expect(markup).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(markup)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    SEED,
  );
});
