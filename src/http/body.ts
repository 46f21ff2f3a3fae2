/** What a request sends after its headers. */
export interface RequestBody {
  readonly bytes: Buffer;
  /** Sent unless the request has a header of its own; null: none. */
  readonly contentType: string | null;
}

/** A value of a form field. */
export type FieldValue = string | number | boolean;

/** Fields of a form by name; a list repeats its name. */
export type FormFields = Readonly<Record<string, FieldValue | readonly FieldValue[]>>;

/** One part of a multipart body. */
export interface MultipartPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Makes it a file. */
  readonly filename?: string;
  /** Default for a file: by the ending of its name, else `application/octet-stream`. */
  readonly contentType?: string;
}

const MULTIPART_BOUNDARY = "----rampa-multipart-boundary";

const LINE_END = "\r\n";

/** Content types of files by their ending. */
const TYPES_BY_ENDING: Readonly<Record<string, string>> = {
  csv: "text/csv",
  gif: "image/gif",
  gz: "application/gzip",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  json: "application/json",
  mp4: "video/mp4",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  webp: "image/webp",
  xml: "application/xml",
  zip: "application/zip",
};

/** A text or bytes as they are; null when there are none. */
export function plainBody(content: string | Uint8Array): RequestBody | null {
  return content.length === 0 ? null : { bytes: bytesOf(content), contentType: null };
}

/** A value as JSON. */
export function jsonBody(value: unknown): RequestBody {
  return { bytes: Buffer.from(JSON.stringify(value)), contentType: "application/json" };
}

/** Fields as an HTML form without files sends them: `application/x-www-form-urlencoded`. */
export function formBody(fields: FormFields): RequestBody {
  const encoded = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of Array.isArray(values) ? (values as FieldValue[]) : [values]) {
      encoded.append(name, String(value));
    }
  }
  return { bytes: Buffer.from(encoded.toString()), contentType: "application/x-www-form-urlencoded" };
}

/** Parts as an HTML form with files sends them: `multipart/form-data` (RFC 7578). The same parts make the same bytes. */
export function multipartBody(parts: readonly MultipartPart[]): RequestBody {
  const contents = parts.map(({ content }) => bytesOf(content));
  const boundary = unusedBoundary(contents);
  const chunks = parts.flatMap((part, index) => [
    Buffer.from(`--${boundary}${LINE_END}${headOf(part)}${LINE_END}`),
    contents[index] ?? Buffer.alloc(0),
    Buffer.from(LINE_END),
  ]);
  chunks.push(Buffer.from(`--${boundary}--${LINE_END}`));
  return { bytes: Buffer.concat(chunks), contentType: `multipart/form-data; boundary=${boundary}` };
}

function headOf({ name, filename, contentType }: MultipartPart): string {
  const file = filename === undefined ? "" : `; filename="${quotable(filename)}"`;
  const type = contentType ?? (filename === undefined ? null : contentTypeOf(filename));
  const typeLine = type === null ? "" : `content-type: ${type}${LINE_END}`;
  return `content-disposition: form-data; name="${quotable(name)}"${file}${LINE_END}${typeLine}`;
}

/** As browsers write names, by the HTML standard. */
function quotable(name: string): string {
  return name.replaceAll(/\r\n|\r|\n/g, "%0D%0A").replaceAll('"', "%22");
}

function unusedBoundary(contents: readonly Buffer[]): string {
  let boundary = MULTIPART_BOUNDARY;
  for (let number = 1; contents.some((content) => content.includes(boundary)); number += 1) {
    boundary = `${MULTIPART_BOUNDARY}-${number}`;
  }
  return boundary;
}

/** What a file holds, by the ending of its name. */
function contentTypeOf(filename: string): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(filename)?.[1]?.toLowerCase() ?? "";
  return TYPES_BY_ENDING[ending] ?? "application/octet-stream";
}

function bytesOf(content: string | Uint8Array): Buffer {
  return typeof content === "string"
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}
