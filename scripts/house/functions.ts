import ts from 'typescript';
import type { HouseFile } from './house-files.ts';

export interface LongFunction {
  readonly name: string;
  readonly path: string;
  readonly lines: number;
}

/** Every function with a body, the longest first. Its lines are those of its text, including the functions within it. */
export function functionsIn(files: readonly HouseFile[]): readonly LongFunction[] {
  return files
    .flatMap(({ path, tree }) => {
      const found: LongFunction[] = [];
      const look = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && 'body' in node && node.body) {
          const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
          const lines = line(node.end) - line(node.getStart(tree)) + 1;
          found.push({ name: nameOf(node), path, lines });
        }
        ts.forEachChild(node, look);
      };
      look(tree);
      return found;
    })
    .sort((one, other) => other.lines - one.lines);
}

/** The function's own name, or the name of the thing that it is assigned to. */
function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  const holds =
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent);
  if (holds) return parent.name.getText();
  return ts.isConstructorDeclaration(node) ? 'constructor' : '(without a name)';
}
