import { registerHooks } from "node:module";

const SPECIFIER = "rampa";
const MODULE_URL = "rampa:script-module";

/** Where the module that scripts import finds what it exports; shared by all copies of this file. */
const NAMESPACE = Symbol.for("rampa.script-module");

type Namespace = Readonly<Record<string, unknown>>;

interface Shared {
  [NAMESPACE]?: Namespace;
}

const scripts = new Set<string>();
let isInstalled = false;
let loadNamespace: (() => Promise<Namespace>) | null = null;

/**
 * Makes `import … from "rampa"` inside a script mean the running program, which needs no installation
 * beside the script. Entries call it once, with the namespace of `src/index.ts`, or with what loads
 * it when the first script is about to run.
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

function installHooks(): void {
  if (isInstalled) return;
  isInstalled = true;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier !== SPECIFIER || (globalThis as Shared)[NAMESPACE] === undefined) {
        return next(specifier, context);
      }
      return { url: MODULE_URL, shortCircuit: true };
    },
    load(url, context, next) {
      if (url === MODULE_URL) return { format: "module", source: moduleSource(), shortCircuit: true };
      if (!scripts.has(url)) return next(url, context);
      return next(url, { ...context, format: formatOf(url) });
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
