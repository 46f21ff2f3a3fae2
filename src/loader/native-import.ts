/**
 * Node's own import of a file of the user's. It has a file of its own because bundlers and test runners
 * replace `import()` where they can; they are told to leave this one alone.
 */
export async function nativeImport(url: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(/* webpackIgnore: true */ url)) as Readonly<Record<string, unknown>>;
}
