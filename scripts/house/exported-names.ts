import ts from 'typescript';
import type { HouseFile } from './house-files.ts';

/** A name that several files export, with these files. */
export interface SharedName {
  readonly name: string;
  readonly paths: readonly string[];
}

/** The names that more than one file declares and exports. A re-export is not another declaration. */
export function namesExportedTwice(files: readonly HouseFile[]): readonly SharedName[] {
  const pathsOf = new Map<string, Set<string>>();
  for (const { path, tree } of files) {
    for (const name of exportedIn(tree))
      pathsOf.set(name, (pathsOf.get(name) ?? new Set()).add(path));
  }
  return [...pathsOf]
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => ({ name, paths: [...paths] }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function exportedIn(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      const own = exportClause && !moduleSpecifier && ts.isNamedExports(exportClause);
      return own ? exportClause.elements.map(({ name }) => name.text) : [];
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    const declares =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isEnumDeclaration(statement);
    return declares && statement.name ? [statement.name.text] : [];
  });
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : namesIn(element.name),
  );
}
