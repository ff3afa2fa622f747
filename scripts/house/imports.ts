import { posix } from 'node:path';
import ts from 'typescript';
import type { HouseFile } from './house-files.ts';

/** One file imports another. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** The import disappears when the types are removed. */
  readonly isType: boolean;
  /** It is an `import()`, so the file is fetched when it is wanted. */
  readonly isLazy: boolean;
}

/**
 * The imports between the files, including `import()` and re-exports. Each is listed once for each pair of files and
 * kind.
 */
export function importsOf(files: readonly HouseFile[]): readonly Import[] {
  const known = new Set(files.map(({ path }) => path));
  const imports = new Map<string, Import>();
  for (const { path, tree } of files) {
    for (const { specifier, isType, isLazy = false } of specifiersIn(tree)) {
      const to = resolved(path, specifier, known);
      if (to !== null && to !== path)
        imports.set([path, to, isType, isLazy].join(' '), { from: path, to, isType, isLazy });
    }
  }
  return [...imports.values()];
}

interface Specifier {
  readonly specifier: string;
  readonly isType: boolean;
  readonly isLazy?: boolean;
}

function specifiersIn(tree: ts.SourceFile): readonly Specifier[] {
  const found: Specifier[] = [];
  const add = (node: ts.Node | undefined, isType: boolean, isLazy = false) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, isType, isLazy });
  };
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, exportsTypesOnly(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true);
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

function importsTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function exportsTypesOnly({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  return (
    isTypeOnly ||
    (exportClause !== undefined &&
      ts.isNamedExports(exportClause) &&
      exportClause.elements.every((element) => element.isTypeOnly))
  );
}

/** The source file that a specifier names, without the bundler's part after `?`. `null` for a package and other files. */
function resolved(from: string, specifier: string, known: ReadonlySet<string>): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const endings = ['', '.ts', '.tsx', '/index.ts'];
  return endings.map((ending) => path + ending).find((candidate) => known.has(candidate)) ?? null;
}
