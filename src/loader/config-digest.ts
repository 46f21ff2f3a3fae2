import { createHash } from "node:crypto";

import { maskSecrets } from "./mask-secrets.ts";

/**
 * Says whether two runs had the same test: SHA-256 of the resolved config as JSON with sorted keys.
 * `base_url` is left out, because two versions of a system are compared at two addresses; secrets are
 * masked, because they differ between environments and a digest must tell nothing of them.
 */
export function configDigest(
  resolved: Readonly<Record<string, unknown>>,
  secretValues: readonly string[],
): string {
  const compared = { ...resolved, base_url: undefined };
  return createHash("sha256")
    .update(canonicalJson(compared, maskSecrets(secretValues)))
    .digest("hex");
}

function canonicalJson(value: unknown, mask: (text: string) => string): string {
  if (typeof value === "string") return JSON.stringify(mask(value));
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, mask)).join(",")}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(mask(key))}:${canonicalJson(member, mask)}`);
  return `{${members.join(",")}}`;
}
