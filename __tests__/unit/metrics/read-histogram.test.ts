import { deflateSync } from "node:zlib";

import { build, encodeIntoCompressedBase64 } from "hdr-histogram-js";
import { describe, expect, test } from "vitest";

import { HdrTrendSink } from "../../../src/metrics/hdr-trend-sink.ts";
import { readHistogram } from "../../../src/metrics/read-histogram.ts";

test("what a trend encodes is read bucket by bucket", () => {
  const sink = new HdrTrendSink();
  for (const value of [0.5, 0.5, 1.25, 2.047, 2.048, 1_000, 86_400_000]) sink.add(value);
  expect(readHistogram(sink.encode())).toEqual([
    { upperEnd: 500, count: 2 },
    { upperEnd: 1_250, count: 1 },
    { upperEnd: 2_047, count: 1 },
    { upperEnd: 2_049, count: 1 },
    { upperEnd: 1_000_447, count: 1 },
    { upperEnd: 86_436_216_831, count: 1 },
  ]);
});

test("so is what the reference implementation encodes, whatever its precision", () => {
  for (const digits of [1, 2, 3, 4] as const) {
    const histogram = build({
      lowestDiscernibleValue: 1,
      highestTrackableValue: 10_000_000,
      numberOfSignificantValueDigits: digits,
    });
    const values = Array.from({ length: 15 }, (_, index) => (3 ** (index + 1) - 1) / 2);
    for (const value of values) histogram.recordValueWithCount(value, value);
    const buckets = readHistogram(encodeIntoCompressedBase64(histogram)) ?? [];
    expect(buckets.map(({ count }) => count)).toEqual(values);
    for (const { upperEnd, count: value } of buckets) {
      expect(upperEnd).toBeGreaterThanOrEqual(value);
      expect(upperEnd - value).toBeLessThanOrEqual(value / 10 ** digits);
    }
  }
});

describe("what is no histogram, or one made to do harm, is null", () => {
  const encoded = new HdrTrendSink().encode();
  const compressed = (payload: Buffer): string => {
    const head = Buffer.alloc(8);
    head.writeInt32BE(0x1c849314, 0);
    const body = deflateSync(payload);
    head.writeInt32BE(body.length, 4);
    return Buffer.concat([head, body]).toString("base64");
  };
  const payload = (bytes: readonly number[], digits = 3, lowest = 1n): Buffer => {
    const head = Buffer.alloc(40);
    head.writeInt32BE(0x1c849303 | 0x10, 0);
    head.writeInt32BE(bytes.length, 4);
    head.writeInt32BE(digits, 12);
    head.writeBigInt64BE(lowest, 16);
    return Buffer.concat([head, Buffer.from(bytes)]);
  };

  test.each([
    ["no base64", "%%%"],
    ["empty", ""],
    ["other bytes", Buffer.from("not a histogram at all").toString("base64")],
    ["cut", encoded.slice(0, 20)],
    ["a megabyte of zeros in a few bytes", compressed(Buffer.alloc(4_000_000))],
    ["digits that no histogram has", compressed(payload([2], 9))],
    ["a unit below one", compressed(payload([2], 3, 0n))],
    [
      "a run of empty buckets without end",
      compressed(payload([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])),
    ],
  ])("%s", (_, text) => {
    expect(readHistogram(text)).toBeNull();
  });
});
