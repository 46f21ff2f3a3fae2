/** The licences of everything that a bundle contains. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

/** Where Node finds a package that a module in `folder` imports. */
function folderOf(name: string, folder: string): string {
  const candidate = join(folder, "node_modules", name);
  if (existsSync(join(candidate, "package.json"))) return candidate;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`${name} is not installed`);
  return folderOf(name, parent);
}

function licenseText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name));
  return file === undefined ? "" : readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
}

/** Name, version, licence and its text of the packages and all that they depend on. */
export function licensesOf(packages: readonly string[]): string {
  const sections = new Map<string, string>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    const manifest = manifestIn(folder);
    const title = `${manifest.name} ${manifest.version} (${manifest.license ?? "no licence named"})`;
    if (sections.has(title)) return;
    sections.set(title, [title, licenseText(folder)].filter((part) => part !== "").join("\n\n"));
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, folder);
  };
  for (const name of packages) visit(name, root);
  const titles = [...sections.keys()].sort();
  return `${titles.map((title) => sections.get(title)).join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
