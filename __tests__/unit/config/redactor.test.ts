import { expect, test } from "vitest";

import { Redactor } from "../../../src/config/redactor.ts";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

test("a value is masked wherever it stands", () => {
  const redactor = new Redactor(["s3cret"]);
  expect(redactor.text("a s3cret and s3crets3cret")).toBe("a *** and ******");
});

test("values shorter than four characters are not masked", () => {
  expect(new Redactor(["", "1", "abc"]).text("abc 1")).toBe("abc 1");
  expect(new Redactor(["abcd"]).text("abcd")).toBe("***");
});

test("a value is found percent-encoded, in either case, and as a form has it", () => {
  const redactor = new Redactor(["p/ss w*rd"]);
  for (const encoded of ["p%2Fss%20w*rd", "p%2fss%20w*rd", "p%2Fss+w*rd", "p%2Fss%20w%2Ard", "p/ss%20w*rd"]) {
    expect(redactor.text(`?token=${encoded}&x`)).toBe("?token=***&x");
  }
});

test("a value is found as JSON writes it", () => {
  const value = 'say "hi"\nthere';
  expect(new Redactor([value]).text(JSON.stringify({ value }))).toBe('{"value":"***"}');
});

test("a value is found in base64, also as a part of what was encoded", () => {
  const redactor = new Redactor(["s3cret-value"]);
  expect(redactor.text(`x ${base64("s3cret-value")} y`)).toMatch(/^x \*\*\*=* y$/);
  for (const user of ["u", "us", "use", "user"]) {
    const encoded = base64(`${user}:s3cret-value@host`);
    const rest = redactor.text(`Basic ${encoded}`).replace("Basic ", "").split("***");
    expect(rest).toHaveLength(2);
    // Twelve bytes are sixteen characters, of which one may be shared with a neighbour.
    expect(encoded.length - rest.join("").length).toBeGreaterThanOrEqual(15);
  }
  expect(redactor.text(Buffer.from("s3cret-value").toString("base64url"))).toBe("***");
});

test("of values inside each other the longest is masked, and overlapping ones leave no end", () => {
  expect(new Redactor(["token", "token-12345"]).text("token-12345 token")).toBe("*** ***");
  expect(new Redactor(["abcdef", "defghi"]).text("xabcdefghix")).toBe("x***x");
});

test("a value that was cut off where a text was shortened is masked", () => {
  const redactor = new Redactor(["0123456789abcdef"]);
  expect(redactor.text("token 0123456789…")).toBe("token ***…");
  expect(redactor.text("token 01234567…, other")).toBe("token ***…, other");
  expect(redactor.text("page 012…")).toBe("page 012…");
});

test("the lines of a text such as a key are masked on their own", () => {
  const key = "-----BEGIN KEY-----\nMIIBVgIBADANBg\n-----END KEY-----";
  expect(new Redactor([key]).text("near MIIBVgIBADANBg")).toBe("near ***");
});

test("deep masks values and keys of plain data, and nothing else", () => {
  const redactor = new Redactor(["s3cret", "1234"]);
  const data = { s3cret: ["a s3cret", 1234, null, true], nested: { "x-s3cret": { s3cret: "" } } };
  expect(redactor.deep(data)).toEqual({
    "***": ["a ***", 1234, null, true],
    nested: { "x-***": { "***": "" } },
  });
});

test("keys that become the same are told apart", () => {
  const redactor = new Redactor(["first", "second"]);
  expect(redactor.deep({ first: 1, second: 2, "*** (2)": 3 })).toEqual({
    "***": 1,
    "*** (2)": 2,
    "*** (2) (2)": 3,
  });
});

test("masking twice is masking once, and the order of values does not matter", () => {
  const values = ["hunter22", "unte", "%%%%", "aGVsbG8="];
  const text = `hunter22 ${encodeURIComponent("%%%%")} ${base64("hunter22")} unte aGVsbG8=`;
  const masked = new Redactor(values).text(text);
  expect(new Redactor(values.toReversed()).text(text)).toBe(masked);
  expect(new Redactor(values).text(masked)).toBe(masked);
});

test("a value with half a surrogate pair is no reason to fail", () => {
  expect(new Redactor(["abc\ud800d"]).text("x")).toBe("x");
});

test.each([
  ["see http://ada:pw@h/x, or ftp://eve:a@b@h", "see http://ada:***@h/x, or ftp://eve:***@h"],
  ["https://t0ken@h", "https://***@h"],
  ["http://ada:***@h", "http://ada:***@h"],
  ["http://h:80/a@b and x@y", "http://h:80/a@b and x@y"],
  ['{"url":"http://h:80","mail":"x@y"}', '{"url":"http://h:80","mail":"x@y"}'],
])("credentials in URLs are masked although nobody named them: %s", (text, masked) => {
  expect(new Redactor([]).text(text)).toBe(masked);
  expect(new Redactor([]).deep([text])).toEqual([masked]);
});

test("values that come up later are masked from then on", () => {
  const later: string[] = [];
  const redactor = new Redactor(["s3cret"], () => later);
  expect(redactor.text("s3cret and token-1")).toBe("*** and token-1");
  later.push("token-1");
  expect(redactor.text("s3cret and token-1")).toBe("*** and ***");
});

test("thousands of values cost little more than one", () => {
  const values = Array.from({ length: 2_000 }, (_, index) => `token-${index}-${"x".repeat(20)}`);
  const redactor = new Redactor(values);
  const text = `${"nothing to see here, ".repeat(20_000)}${values[1_999] ?? ""}`;
  const before = process.cpuUsage().user;
  expect(redactor.text(text).endsWith("here, ***")).toBe(true);
  expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
});
