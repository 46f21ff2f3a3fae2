import { registerHooks } from "node:module";

const SPECIFIER = "rampa";
const MODULE_URL = "rampa:script-module";

/** Where the module that scripts import finds what it exports; shared by all copies of this file. */
const NAMESPACE = Symbol.for("rampa.script-module");

type Namespace = Readonly<Record<string, unknown>>;

interface Shared {
  [NAMESPACE]?: Namespace;
}

/** The library's entry beside this file; null in a bundle, whose program provides the module itself. */
const LIBRARY_URL = /\/loader\/script-module\.[jt]s$/.test(import.meta.url)
  ? import.meta.url.replace(/loader\/script-module(?=\.[jt]s$)/, "index")
  : null;

/** An import as it was written, and the module that it stands in. */
export interface ImportSite {
  readonly specifier: string;
  readonly parentUrl: string;
}

/** Where each module was imported last. */
const importSites = new Map<string, ImportSite>();
const failedImports = new WeakMap<Error, ImportSite>();

const scripts = new Set<string>();
let isInstalled = false;
let loadNamespace: (() => Promise<Namespace>) | null = null;

/**
 * Makes `import … from "rampa"` inside a script mean the running program, which needs no installation
 * beside the script. Entries of bundles call it once, with the namespace of `src/index.ts`, or with what
 * loads it when the first script is about to run. Where nobody does, it means the library beside this file.
 */
export function provideScriptModule(namespace: Namespace | (() => Promise<Namespace>)): void {
  if (isLoader(namespace)) loadNamespace = namespace;
  else (globalThis as Shared)[NAMESPACE] = namespace;
  installHooks();
}

/** Has what scripts import at hand; called before each script. */
export async function prepareScriptModule(): Promise<void> {
  if (loadNamespace === null) return;
  (globalThis as Shared)[NAMESPACE] = await loadNamespace();
  loadNamespace = null;
}

function isLoader(namespace: Namespace | (() => Promise<Namespace>)): namespace is () => Promise<Namespace> {
  return typeof namespace === "function";
}

/** Has a file read as an ES module, whatever the package.json beside it says. */
export function readAsModule(url: string): void {
  scripts.add(url);
  installHooks();
}

/** The import that an error is about; null for an error that is about none. */
export function failedImport(error: unknown): ImportSite | null {
  return (error instanceof Error ? failedImports.get(error) : undefined) ?? null;
}

/** Runs a step of an import, and remembers of what it throws whose import it was. */
function blaming<T>(site: () => ImportSite | undefined, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const blamed = site();
    if (error instanceof Error && blamed !== undefined) failedImports.set(error, blamed);
    throw error;
  }
}

function installHooks(): void {
  if (isInstalled) return;
  isInstalled = true;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === SPECIFIER) {
        if ((globalThis as Shared)[NAMESPACE] !== undefined) return { url: MODULE_URL, shortCircuit: true };
        if (LIBRARY_URL !== null) return next(LIBRARY_URL, context);
      }
      const { parentURL: parentUrl } = context;
      const site = parentUrl === undefined ? undefined : { specifier, parentUrl };
      const resolved = blaming(
        () => site,
        () => next(specifier, context),
      );
      if (site !== undefined) importSites.set(resolved.url, site);
      return resolved;
    },
    load(url, context, next) {
      if (url === MODULE_URL) return { format: "module", source: moduleSource(), shortCircuit: true };
      return blaming(
        () => importSites.get(url),
        () => next(url, scripts.has(url) ? { ...context, format: formatOf(url) } : context),
      );
    },
  });
}

function formatOf(url: string): string {
  const { pathname, searchParams } = new URL(url);
  return /\.m?ts$/.test(pathname) || searchParams.has(TYPESCRIPT) ? "module-typescript" : "module";
}

/** Query that has a JavaScript file read by the TypeScript parser, whose errors name their line. */
export const TYPESCRIPT = "rampa-typescript";

function moduleSource(): string {
  const names = Object.keys((globalThis as Shared)[NAMESPACE] ?? {}).filter((name) => name !== "default");
  return [
    `const namespace = globalThis[Symbol.for(${JSON.stringify(NAMESPACE.description)})];`,
    ...names.map((name) => `export const ${name} = namespace.${name};`),
  ].join("\n");
}
