import { ESLint, type Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

// Sources under the names of files that do not exist; what they import does, or the walls would not see it.
const arrows = 'import-x/no-restricted-paths';
const packages = 'no-restricted-imports';
const eslint = new ESLint();

async function rulesFor(source: string, filePath: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${source}\n`, { filePath });
  return (result?.messages ?? []).map(
    ({ ruleId, message }: Linter.LintMessage) => ruleId ?? message,
  );
}

const use = (from: string) => `import { a } from '${from}'; export const b = a;`;

describe('the walls of the house', () => {
  it.each([
    ['src/domain/x.ts', use('../session/ask.ts'), arrows],
    ['src/domain/x.ts', use('../../workers/protocol/engine.ts'), arrows],
    ['src/creatures/x.ts', use('../../workers/protocol/engine.ts'), arrows],
    ['src/ui/x.tsx', use('../../workers/protocol/engine.ts'), arrows],
    ['src/ui/x.tsx', use('../domain/label.ts'), arrows],
    ['src/archive/x.ts', use('../../workers/protocol/engine.ts'), arrows],
    ['src/pictures/x.ts', use('../ui/numbers.ts'), arrows],
    ['src/session/x.ts', use('../engine/connect-engine.ts'), arrows],
    ['src/screens/x.tsx', use('../archive/image-archive.ts'), arrows],
    ['src/screens/x.tsx', use('../../workers/runtime/device.ts'), arrows],
    ['src/open-studio.ts', use('../workers/runtime/device.ts'), arrows],
    ['src/models/x.ts', use('../../workers/files/kept-model.ts'), arrows],
    ['src/session/x.ts', use('../models/connect-model-keeper.ts'), arrows],
    ['workers/engine/x.ts', use('../../src/session/ask/ask.ts'), arrows],
    ['src/domain/x.ts', use('zustand'), packages],
    ['src/creatures/x.ts', use('react'), packages],
    ['src/screens/x.tsx', use('onnxruntime-web'), packages],
    ['src/screens/x.tsx', use('onnxruntime-web/wasm'), packages],
    ['src/screens/x.tsx', use('idb-keyval'), packages],
    ['src/session/x.ts', use('comlink'), packages],
    ['src/archive/x.ts', use('comlink'), packages],
    ['workers/engine/x.ts', use('comlink'), packages],
    ['workers/pictures/x.ts', use('onnxruntime-web'), packages],
    ['workers/engine/x.ts', use('@zip.js/zip.js'), packages],
    ['src/session/x.ts', use('./testing/until.ts'), packages],
    ['src/domain/x.ts', use('./testing/made.ts'), packages],
    ['src/open-studio.ts', use('./engine/fake-engine.ts'), packages],
    ['src/session/x.ts', 'indexedDB.open("x");', 'no-restricted-globals'],
    ['src/screens/x.tsx', 'window.indexedDB.open("x");', 'no-restricted-globals'],
    ['workers/engine/x.ts', 'globalThis.indexedDB.open("x");', 'no-restricted-globals'],
    ['src/session/x.ts', 'export const a = new Worker("x.js");', 'no-restricted-syntax'],
    [
      'src/engine/x.ts',
      'export const a = new globalThis.SharedWorker("x");',
      'no-restricted-syntax',
    ],
  ])('stop %s: %s', async (filePath, source, rule) => {
    expect(await rulesFor(source, filePath)).toContain(rule);
  });

  it.each([
    ['src/archive/x.ts', `${use('idb-keyval')} indexedDB.open("x");`],
    ['src/wire/connect-engine.ts', `${use('comlink')} new Worker("x.js");`],
    ['src/wire/connect-picture-reader.ts', `${use('comlink')} new Worker("x.js");`],
    ['src/wire/connect-model-keeper.ts', `${use('comlink')} new Worker("x.js");`],
    ['workers/engine.worker.ts', use('comlink')],
    ['workers/models/x.ts', use('@zip.js/zip.js')],
    ['workers/engine/x.ts', use('../models/kept-model.ts')],
    ['workers/engine/x.ts', use('onnxruntime-web')],
    ['src/screens/x.tsx', use('../../workers/protocol/engine.ts')],
    ['src/session/x.test.ts', use('./testing/until.ts')],
    ['src/engine/x.test.ts', use('./fake-engine.ts')],
  ])('let %s through its door', async (filePath, source) => {
    expect(await rulesFor(source, filePath)).toEqual([]);
  });
});
