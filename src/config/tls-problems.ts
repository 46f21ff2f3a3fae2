import { createPrivateKey, X509Certificate } from "node:crypto";

import type { Problem } from "../errors.ts";
import { isFields, type ConfigTree, type Fields } from "./config-tree.ts";
import type { FileSource } from "./file-source.ts";
import type { ConfigPath } from "./place.ts";
import { requestFields } from "./request-fields.ts";
import type { Complaint } from "./complaint.ts";

/** The text of a file; empty when it cannot be read, which is a problem of its own. */
export function textOfFile(path: string, readFile: FileSource): string {
  const reading = readFile(path);
  return reading.kind === "read" ? Buffer.from(reading.bytes).toString() : "";
}

/** Looks into the files that `tls` names, so that no request meets one that is missing or broken. */
export function tlsProblems(tree: ConfigTree, readFile: FileSource): readonly Problem[] {
  return [...requestFields(tree)].flatMap(([path, { tls }]) =>
    isFields(tls) ? problemsOf(tree, [...path, "tls"], tls, readFile) : [],
  );
}

function problemsOf(
  tree: ConfigTree,
  path: ConfigPath,
  tls: Fields,
  readFile: FileSource,
): readonly Problem[] {
  const problems: Problem[] = [];
  const check = <T>(key: "ca" | "cert" | "key", read: (text: string) => T): T | null => {
    const file = tls[key];
    if (typeof file !== "string" || file.trim() === "") return null;
    const complain = (complaint: Complaint): null => {
      problems.push(tree.problem([...path, key], complaint));
      return null;
    };
    const reading = readFile(file);
    const shown = JSON.stringify(file);
    if (reading.kind === "failed") {
      return complain({
        message: `the file ${shown} ${reading.reason}`,
        hint: "Paths start at the config's folder",
      });
    }
    try {
      return read(textOfFile(file, readFile));
    } catch {
      return complain({ message: `the file ${shown} holds no ${NOUNS[key]}`, hint: HINTS[key] });
    }
  };
  check("ca", (text) => certificatesIn(text));
  const [cert] = check("cert", (text) => certificatesIn(text)) ?? [];
  const key = check("key", (text) => createPrivateKey(text));
  if (cert !== undefined && key !== null && !cert.checkPrivateKey(key)) {
    const complaint = {
      message: `the key does not belong to the certificate ${JSON.stringify(tls.cert)}`,
      hint: "Name the key that the certificate was made for; the client's own certificate stands first in its file",
    };
    problems.push(tree.problem([...path, "key"], complaint));
  }
  return problems;
}

const NOUNS = {
  ca: "certificate that can be read",
  cert: "certificate that can be read",
  key: "private key that can be read",
} as const;

const PEM_CERTIFICATE = 'A PEM file has lines such as "-----BEGIN CERTIFICATE-----"';

const HINTS = {
  ca: PEM_CERTIFICATE,
  cert: PEM_CERTIFICATE,
  key: 'A PEM file has lines such as "-----BEGIN PRIVATE KEY-----"; decrypt the key first if it is encrypted',
} as const;

/** @throws when there is none, or one cannot be read. */
function certificatesIn(text: string): readonly X509Certificate[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new TypeError("no certificate");
  return blocks.map((block) => new X509Certificate(block));
}
