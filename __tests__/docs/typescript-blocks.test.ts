import { readdirSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";
import { expect, test } from "vitest";

import { codeBlocksOf, documentPages, exampleBlocksOfLibrary, ROOT } from "../support/documents.ts";

const blocks = [...documentPages().flatMap((page) => codeBlocksOf(page, "ts")), ...exampleBlocksOfLibrary()];

/** Files that are not on disk, in a folder where `rampa` means the library's source. */
const virtualFiles = new Map(
  blocks.map((block, index) => [join(ROOT, "examples", `block-${index}.ts`), block] as const),
);

function compilerOptions(): ts.CompilerOptions {
  const path = join(ROOT, "examples", "tsconfig.json");
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const options = ts.getParsedCommandLineOfConfigFile(path, {}, host)?.options;
  expect(options?.paths).toEqual({ rampa: ["../src/index.ts"] });
  return { ...options, noEmit: true };
}

function examples(): readonly string[] {
  return readdirSync(join(ROOT, "examples"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(ROOT, "examples", name));
}

function programOf(options: ts.CompilerOptions): ts.Program {
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = (path) => virtualFiles.has(path) || onDisk.fileExists(path);
  host.readFile = (path) => virtualFiles.get(path)?.text ?? onDisk.readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const block = virtualFiles.get(path);
    return block === undefined
      ? onDisk.getSourceFile(path, ...rest)
      : ts.createSourceFile(path, block.text, rest[0], true);
  };
  return ts.createProgram([...virtualFiles.keys(), ...examples()], options, host);
}

function complaintOf({ file, start = 0, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  if (file === undefined) return text;
  const line = file.getLineAndCharacterOfPosition(start).line;
  const block = virtualFiles.get(file.fileName);
  return block === undefined
    ? `${file.fileName}:${line + 1} ${text}`
    : `${block.page}:${block.line + line} ${text}`;
}

test("every TypeScript block of the docs and the library's comments type-checks", () => {
  expect(blocks.length).toBeGreaterThan(30);
  const program = programOf(compilerOptions());
  const shown = program
    .getSourceFiles()
    .filter(({ fileName }) => virtualFiles.has(fileName) || fileName.startsWith(join(ROOT, "examples")));
  const complaints = shown.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
  expect(complaints.map(complaintOf)).toEqual([]);
});
