import { expect, test } from "vitest";

import { RunTimeSecrets } from "../../../src/worker/run-time-secrets.ts";

function watched(...names: string[]): {
  readonly vars: Record<string, unknown>;
  readonly secrets: RunTimeSecrets;
} {
  const secrets = new RunTimeSecrets(names);
  const vars: Record<string, unknown> = {};
  secrets.watch(vars);
  return { vars, secrets };
}

test("notices every value of a named variable, once, and no other variable", () => {
  const { vars, secrets } = watched("token");
  vars.other = "public";
  for (const value of ["first", "second", "first", 12_345, undefined, null, true]) vars.token = value;
  expect(secrets.values).toEqual(["first", "second", "12345"]);
});

test("notices texts inside of a value", () => {
  const { vars, secrets } = watched("session");
  vars.session = { id: "abcdef", keys: ["k-1", { more: "k-2" }] };
  expect(secrets.values).toEqual(["abcdef", "k-1", "k-2"]);
});

test("a watched variable is as any other: nothing before it is set, listed after", () => {
  const { vars } = watched("token");
  expect([vars.token, Object.keys(vars)]).toEqual([undefined, []]);
  vars.token = "a";
  vars.token = "b";
  expect({ ...vars }).toEqual({ token: "b" });
});

test("notices members of these names in what setup returned", () => {
  const secrets = new RunTimeSecrets(["token"]);
  secrets.look({ token: "t-1", name: "public" });
  secrets.look(null);
  secrets.look("text");
  expect(secrets.values).toEqual(["t-1"]);
});

test("hands over what is new, and takes over what another one has seen", () => {
  const { vars, secrets } = watched("token");
  const other = new RunTimeSecrets();
  vars.token = "a-1";
  other.absorb(secrets.drain());
  vars.token = "b-2";
  other.absorb(secrets.drain());
  expect([other.values, secrets.drain()]).toEqual([["a-1", "b-2"], []]);
});

test("keeps a bounded number of values", () => {
  const { vars, secrets } = watched("token");
  for (let number = 0; number < 5_000; number += 1) vars.token = `value-${number}`;
  expect(secrets.values).toHaveLength(2_000);
});
