import { Buffer } from "node:buffer";

import { expect, test } from "vitest";

import { formBody, jsonBody, multipartBody, plainBody } from "../../../src/http/body.ts";

function text(body: { readonly bytes: Buffer } | null): string | null {
  return body === null ? null : body.bytes.toString();
}

test("sends text and bytes as they are, and nothing for nothing", () => {
  expect(plainBody("ä")).toEqual({ bytes: Buffer.from("ä"), contentType: null });
  expect(plainBody(new Uint8Array([1, 2, 3]).subarray(1))?.bytes).toEqual(Buffer.from([2, 3]));
  expect(plainBody("")).toBeNull();
});

test("sends values as JSON", () => {
  const body = jsonBody({ a: [1, "ä", null] });
  expect([text(body), body.contentType]).toEqual(['{"a":[1,"ä",null]}', "application/json"]);
});

test("encodes a form as browsers do, with a name for each value of a list", () => {
  const body = formBody({ q: "a b&c=ä", page: 2, tag: ["x", true] });
  expect(text(body)).toBe("q=a+b%26c%3D%C3%A4&page=2&tag=x&tag=true");
  expect(body.contentType).toBe("application/x-www-form-urlencoded");
});

test("is read as multipart/form-data by another implementation", async () => {
  const bytes = new Uint8Array([0, 13, 10, 255]);
  const { bytes: body, contentType } = multipartBody([
    { name: "title", content: "hällo\r\n--" },
    { name: 'odd"\nname', content: "1" },
    { name: "photo", content: bytes, filename: "p.PNG" },
    { name: "data", content: "[]", filename: 'a"b.bin', contentType: "application/json" },
  ]);
  const headers = { "content-type": contentType ?? "" };
  // Deprecated for servers; here it is the second opinion.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const form = await new Response(new Uint8Array(body), { headers }).formData();
  expect(form.get("title")).toBe("hällo\r\n--");
  const photo = form.get("photo") as File;
  expect([photo.name, photo.type]).toEqual(["p.PNG", "image/png"]);
  expect(new Uint8Array(await photo.arrayBuffer())).toEqual(bytes);
  expect([...form.keys()]).toEqual(["title", 'odd"\r\nname', "photo", "data"]);
  expect((form.get("data") as File).type).toBe("application/json");
});

test("a file of unknown kind is a stream of bytes, a field has no content type", () => {
  const body = text(
    multipartBody([
      { name: "a", content: "x", filename: "f.what" },
      { name: "b", content: "y" },
    ]),
  );
  expect(body).toBe(
    [
      "------rampa-multipart-boundary",
      'content-disposition: form-data; name="a"; filename="f.what"',
      "content-type: application/octet-stream",
      "",
      "x",
      "------rampa-multipart-boundary",
      'content-disposition: form-data; name="b"',
      "",
      "y",
      "------rampa-multipart-boundary--",
      "",
    ].join("\r\n"),
  );
});

test("chooses a boundary that no part contains", () => {
  const { contentType } = multipartBody([
    { name: "a", content: "----rampa-multipart-boundary" },
    { name: "b", content: "----rampa-multipart-boundary-1" },
  ]);
  expect(contentType).toBe("multipart/form-data; boundary=----rampa-multipart-boundary-2");
});
