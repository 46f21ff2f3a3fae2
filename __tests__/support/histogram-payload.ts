import { inflateSync } from "node:zlib";

/** What an encoded histogram says of its buckets and their counts; compression differs between libraries. */
export function payloadOf(encoded: string): { readonly shape: string; readonly counts: string } {
  const payload = inflateSync(Buffer.from(encoded, "base64").subarray(8));
  return {
    // Cookie and length; digits, lowest and highest value. In between and after them the reference
    // implementation writes other defaults than the format has.
    shape: Buffer.concat([payload.subarray(0, 8), payload.subarray(12, 32)]).toString("hex"),
    counts: payload.subarray(40).toString("hex"),
  };
}
