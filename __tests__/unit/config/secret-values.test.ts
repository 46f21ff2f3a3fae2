import { describe, expect, test } from "vitest";

import { secretValuesOf } from "../../../src/config/secret-values.ts";
import { resolveYaml } from "./resolve-yaml.ts";

describe("the value of a variable that looks like a secret is one", () => {
  test.each([
    "API_TOKEN",
    "GITHUB_TOKEN",
    "DB_PASSWORD",
    "PASSWORD",
    "db_passwd",
    "CLIENT_SECRET",
    "API_KEY",
    "APIKEY",
    "STRIPE_PRIVATE_KEY",
    "AWS_SECRET_ACCESS_KEY",
    "BASIC_AUTH",
    "MYTOKEN",
    "DB_PWD",
    "npm_config_authToken",
    "SSH_PASSPHRASE",
    "DEPLOY_CREDENTIALS",
  ])("%s", (name) => {
    expect(secretValuesOf([{ [name]: "s3cr3t" }], [], {})).toEqual(["s3cr3t"]);
  });

  test.each([
    "PATH",
    "HOME",
    "PWD",
    "OLDPWD",
    "SSH_AUTH_SOCK",
    "GIT_AUTHOR_NAME",
    "KEYBOARD",
    "AUTH_TYPE",
    "BYPASS",
    "MONKEY",
  ])("not of %s", (name) => {
    expect(secretValuesOf([{ [name]: "s3cr3t" }], [], {})).toEqual([]);
  });

  test.each(["", "1", "abc", "true", "FALSE", "none", "3600", "30s", "localhost"])("not %j", (value) => {
    expect(secretValuesOf([{ API_TOKEN: value }], [], {})).toEqual([]);
  });
});

describe("a variable that is named in secrets", () => {
  test.each(["hunter2", "3600", "pass"])("has %j masked", (value) => {
    expect(secretValuesOf([{ PLAIN: value }], ["PLAIN"], {})).toEqual([value]);
  });

  test.each(["", "1", "abc", "true"])("has %j not masked: it would garble a report", (value) => {
    expect(secretValuesOf([{ PLAIN: value }], ["PLAIN"], {})).toEqual([]);
  });
});

describe("credentials in URLs are secrets", () => {
  test.each([
    ["http://user:p4ssword@shop.test/", ["p4ssword"]],
    ["https://t0ken@shop.test", ["t0ken"]],
    ["see postgres://u:p%40ss%3Aword@db/x and more", ["p%40ss%3Aword", "p@ss:word"]],
    ["http://shop.test/a:b@c", []],
    ["http://user:@shop.test", ["user"]],
    ["mailto:someone@shop.test", []],
  ])("%s", (text, expected) => {
    expect(secretValuesOf([{ ANY: text }], [], {})).toEqual(expected);
    expect(secretValuesOf([], [], { deep: [{ text }] })).toEqual(expected);
  });
});

test("a config's secrets are known although the config is wrong", () => {
  const text =
    "base_url: http://u:p4ssword@x\nsecrets: [PLAIN]\nscenarios:\n  a: { executor: wrong, env: { A_TOKEN: t0k3n } }";
  const { ok, secretValues } = resolveYaml(text, { env: { PLAIN: "hidden" } });
  expect([ok, secretValues]).toEqual([false, ["hidden", "t0k3n", "p4ssword"]]);
});
