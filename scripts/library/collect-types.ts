import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { LIBRARY } from './bundle-library.ts';

const ENTRIES = ['packages/mini/src/main.d.ts', 'packages/mini/src/node.d.ts'];

/**
 * Writes the types of the package's public calls, and of what these mention, beside its scripts. Returns what TypeScript
 * complains about.
 */
export async function collectTypes(): Promise<readonly string[]> {
  const out = await mkdtemp(join(tmpdir(), 'mini-types-'));
  try {
    const complaints = emitTypes(out);
    if (complaints.length === 0) await copyMentioned(out);
    return complaints;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

function emitTypes(outDir: string): readonly string[] {
  const { config } = ts.readConfigFile('tsconfig.node.json', ts.sys.readFile) as { config: object };
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, '.');
  const program = ts.createProgram({
    rootNames: ENTRIES.map((entry) => entry.replace('.d.ts', '.ts')),
    options: {
      ...parsed.options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      removeComments: false,
      rootDir: '.',
      outDir,
    },
  });
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}

/** Copies the entries and all that they import. Their addresses lose `.ts`, as those of a package have to. */
async function copyMentioned(from: string): Promise<void> {
  const done = new Set<string>();
  const waiting = [...ENTRIES];
  for (const path of waiting) {
    if (done.has(path)) continue;
    done.add(path);
    const text = await readFile(join(from, path), 'utf8');
    const renamed = text.replace(
      /(from '|import\(["'])(\.[^'"]+)\.ts(?=['"])/g,
      (_, before, to) => {
        waiting.push(join(dirname(path), `${String(to)}.d.ts`));
        return `${String(before)}${String(to)}.js`;
      },
    );
    const target = join(LIBRARY, 'types', relative('.', path));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, renamed);
  }
}
