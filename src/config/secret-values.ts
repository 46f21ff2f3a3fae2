import type { Environment } from "./interpolate.ts";
import { urlCredentials } from "./url-credentials.ts";

/** Parts of a variable's name, between underscores, that say its value is a secret. */
const SECRET_WORDS = new Set([
  ..."SECRET SECRETS TOKEN TOKENS PASSWORD PASSWORDS PASSWD PASSPHRASE PASS PWD APIKEY CREDENTIAL CREDENTIALS".split(
    " ",
  ),
  "AUTHORIZATION",
]);

/** Words that make a following KEY a secret one. */
const SECRET_KEYS = new Set([
  "API",
  "PRIVATE",
  "ACCESS",
  "SECRET",
  "SIGNING",
  "ENCRYPTION",
  "MASTER",
  "DEPLOY",
]);

const SECRET_ENDINGS = ["SECRET", "TOKEN", "PASSWORD", "PASSWD", "PASSPHRASE", "APIKEY"];

/** Names that look like secrets and are none. */
const PUBLIC_NAMES = new Set(["PWD", "OLDPWD", "SSH_AUTH_SOCK", "XAUTHORITY"]);

/** Masking these would garble a report and hide nothing. */
const TRIVIAL_VALUES = new Set(
  "true false null none undefined default yes enabled disabled localhost test".split(" "),
);

const MIN_LENGTH = 4;

function looksSecret(name: string): boolean {
  const upper = name.toUpperCase();
  if (PUBLIC_NAMES.has(upper)) return false;
  const words = upper.split(/[^A-Z0-9]+/);
  return words.some(
    (word, index) =>
      SECRET_WORDS.has(word) ||
      SECRET_ENDINGS.some((ending) => word.endsWith(ending)) ||
      // AUTH_TYPE and the like say how, not what.
      (word === "AUTH" && index === words.length - 1) ||
      (word === "KEY" && SECRET_KEYS.has(words[index - 1] ?? "")),
  );
}

function isMaskable(value: string): boolean {
  return value.length >= MIN_LENGTH && !TRIVIAL_VALUES.has(value.toLowerCase());
}

/** Also a plain number of a few digits is left alone when only the variable's name speaks for it. */
function isLikelySecret(value: string): boolean {
  return isMaskable(value) && !/^\d{1,7}(?:ms|s|m|h)?$/.test(value);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Values of secret variables, `credentials`, and credentials in URLs: what no output may show. */
export function secretValuesOf(
  environments: readonly Environment[],
  named: readonly string[],
  config: unknown,
  credentials: readonly string[] = [],
): readonly string[] {
  const values = new Set(credentials.filter(isMaskable));
  for (const env of environments) {
    for (const [name, value = ""] of Object.entries(env)) {
      const isSecret = named.includes(name) ? isMaskable(value) : looksSecret(name) && isLikelySecret(value);
      if (isSecret) values.add(value);
      for (const secret of urlCredentials(value)) if (isMaskable(secret)) values.add(secret);
    }
  }
  for (const text of textsIn(config)) {
    for (const secret of urlCredentials(text)) if (isMaskable(secret)) values.add(secret);
  }
  return Object.freeze([...values]);
}
