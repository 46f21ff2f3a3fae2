import { join } from "node:path";

import ts from "typescript";
import { describe, expect, test } from "vitest";

import { ROOT } from "../support/documents.ts";

interface Exported {
  readonly name: string;
  readonly isValue: boolean;
  readonly declarations: readonly ts.Declaration[];
  readonly text: string;
  readonly examples: readonly string[];
}

function exportsOfLibrary(): readonly Exported[] {
  const entry = join(ROOT, "src", "index.ts");
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  return checker.getExportsOfModule(module).map((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const tags = symbol.getJsDocTags(checker).filter(({ name }) => name === "example");
    return {
      name: exported.name,
      isValue: (symbol.flags & ts.SymbolFlags.Value) !== 0 && !isTypeOnly(exported),
      declarations: symbol.declarations ?? [],
      text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      examples: tags.map(({ text }) => ts.displayPartsToString(text)),
    };
  });
}

function isTypeOnly({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some(
    (declaration) =>
      ts.isExportSpecifier(declaration) && (declaration.isTypeOnly || declaration.parent.parent.isTypeOnly),
  );
}

const exported = exportsOfLibrary();

/** Members that a user of a class or an interface meets. */
function membersOf({ declarations }: Exported): readonly ts.NamedDeclaration[] {
  return declarations.flatMap((declaration) => {
    if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) return [];
    return [...declaration.members].filter(
      (member) => member.name !== undefined && !ts.isPrivateIdentifier(member.name),
    );
  });
}

/** What a throw in the exported function or the public methods of a class can tell without its comment. */
function throwsIn(declaration: ts.Node): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node)) found = true;
    else if (!ts.isClassDeclaration(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(declaration, visit);
  return found;
}

/** Types that the design names; all values need an example anyway. */
const TYPES_WITH_EXAMPLE = [
  "TestPlan",
  "EngineOptions",
  "RunController",
  "RunStatus",
  "RunResult",
  "PhaseEvent",
  "PauseEvent",
  "ResumeEvent",
  "SnapshotEvent",
  "ThresholdEvent",
  "LiveThresholdEvent",
  "Metric",
  "MetricSnapshot",
  "Threshold",
  "ThresholdResult",
];

const needsExample = ({ name, isValue }: Exported): boolean => isValue || TYPES_WITH_EXAMPLE.includes(name);

describe("TSDoc of everything that the library exports", () => {
  test.each(exported.map((one) => [one.name, one] as const))("%s says what it is", (_, { text }) => {
    expect(text.trim()).toMatch(/^[A-Z0-9`][^]*[.:!]$/);
  });

  test.each(exported.filter(needsExample).map((one) => [one.name, one] as const))(
    "%s has a runnable example",
    (name, { examples }) => {
      expect(examples.some((example) => example.startsWith("```ts"))).toBe(true);
    },
  );

  test("what throws says so", () => {
    // The last declaration of a function is its body; its overloads are what users read.
    const throwing = exported.flatMap((one) => [
      ...(one.declarations.length > 1 ? [] : one.declarations),
      ...membersOf(one),
    ]);
    const silent = throwing.filter((node) => {
      if (!ts.isFunctionLike(node) || !throwsIn(node)) return false;
      return !ts
        .getJSDocTags(node)
        .some(({ tagName }) => tagName.text === "throws" || tagName.text === "returns");
    });
    expect(silent.map((node) => node.getText().slice(0, 80))).toEqual([]);
  });
});
