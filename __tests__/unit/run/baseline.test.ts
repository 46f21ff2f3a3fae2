import { expect, test } from "vitest";

import { baselineText, parseBaseline } from "../../../src/run/baseline.ts";

test.each([
  ["", { kind: "none" }],
  [" none ", { kind: "none" }],
  ["artifact", { kind: "artifact" }],
  ["old/result.json", { kind: "file", path: "old/result.json" }],
  ["url:http://127.0.0.1:3001", { kind: "url", origin: "http://127.0.0.1:3001" }],
  ["url:HTTPS://Old.Example/", { kind: "url", origin: "https://old.example" }],
  ["ref:main", { kind: "ref", ref: "main" }],
  ["ref: feature/x-1", { kind: "ref", ref: "feature/x-1" }],
  ["ref:HEAD~1", { kind: "ref", ref: "HEAD~1" }],
  ["ref:v1.2.3^{commit}", { kind: "ref", ref: "v1.2.3^{commit}" }],
])("%j is %j", (text, baseline) => {
  expect(parseBaseline(text)).toEqual({ baseline, problem: null });
});

test.each([
  ["main", "For the branch, tag or commit write ref:main"],
  ["http://127.0.0.1:3001", "Write url:http://127.0.0.1:3001"],
  ["url:127.0.0.1:3001", "Write for example url:http://127.0.0.1:3001"],
  ["url:http://h:1/api", "Write url:http://h:1: it takes the place of the origin of base_url"],
  ["url:http://u:p@h", "Leave out the credentials: requests carry those of the config"],
  ["ref:", "Write a branch, a tag or a commit, for example ref:main"],
  ["ref:--upload-pack=x", "Write a branch, a tag or a commit, for example ref:main"],
  ["ref:a..b", "Write a branch, a tag or a commit, for example ref:main"],
  ["ref:a b", "Write a branch, a tag or a commit, for example ref:main"],
  ["old/results", "A path ends with .json"],
])("%j is refused", (text, hint) => {
  const { baseline, problem } = parseBaseline(text);
  expect(baseline).toEqual({ kind: "none" });
  expect(problem?.hint).toBe(hint);
  expect(problem?.message).toMatch(/^expected none, artifact, the path of a result\.json, url:.*, got "/);
});

test("shows no password of a URL", () => {
  expect(JSON.stringify(parseBaseline("url:http://ada:swordfish@h/"))).not.toContain("swordfish");
});

test.each(["artifact", "a/result.json", "url:http://h:1", "ref:main"])(
  "names %s as it was written",
  (text) => {
    const { baseline } = parseBaseline(text);
    expect(baseline.kind === "none" ? "" : baselineText(baseline)).toBe(text);
  },
);
