import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

// Sources under the names of files that do not exist. The files that they import do exist, because the rules would not
// see the imports otherwise.
const arrows = 'import-x/no-restricted-paths';
const packages = 'no-restricted-imports';
// No program of the compiler holds such a file, so the rules that need types are off here.
const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { rules: { 'lingui/no-unlocalized-strings': 'off' } },
  ],
});

async function rulesFor(source: string, filePath: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${source}\n`, { filePath });
  return (result?.messages ?? []).map(
    ({ ruleId, message }: Linter.LintMessage) => ruleId ?? message,
  );
}

const use = (from: string) => `import { a } from '${from}'; export const b = a;`;

// The first file costs seconds, because ESLint then loads its configuration.
beforeAll(() => rulesFor('', 'src/kernel/x.ts'), 60_000);

describe('the walls of the house', () => {
  it.each([
    ['src/kernel/x.ts', use('../domain/lcl/label.ts'), arrows],
    ['src/domain/lcl/x.ts', use('../../session/ask/ask.ts'), arrows],
    ['src/domain/lcl/x.ts', use('../session/session.ts'), arrows],
    ['src/domain/session/x.ts', use('../../../workers/protocol/engine.ts'), arrows],
    ['src/creatures/x.ts', use('../../workers/protocol/engine.ts'), arrows],
    ['src/creatures/drawing/x.ts', use('../individual.ts'), arrows],
    ['src/ui/x.tsx', use('../../workers/protocol/engine.ts'), arrows],
    ['src/ui/x.tsx', use('../domain/lcl/label.ts'), arrows],
    ['src/archive/x.ts', use('../../workers/protocol/engine.ts'), arrows],
    ['src/archive/x.ts', use('../engine/engine-pair.ts'), arrows],
    ['src/pictures/read/x.ts', use('../../ui/numbers.ts'), arrows],
    ['src/ports/x.ts', use('../session/store/tools.ts'), arrows],
    ['src/session/store/x.ts', use('../ask/ask.ts'), arrows],
    ['src/session/teach/x.ts', use('../files/open-session-file.ts'), arrows],
    ['src/session/ask/x.ts', use('../../engine/engine-pair.ts'), arrows],
    ['src/session/models/x.ts', use('../../wire/connect-engine.ts'), arrows],
    ['src/session/files/x.ts', use('../../screens/shared/drag-types.ts'), arrows],
    ['src/screens/ask/x.tsx', use('../../archive/image-archive.ts'), arrows],
    ['src/screens/ask/x.tsx', use('../why/why-zone.tsx'), arrows],
    ['src/screens/ask/x.tsx', use('../../../workers/runtime/device.ts'), arrows],
    ['src/open-studio.ts', use('../workers/runtime/device.ts'), arrows],
    ['workers/mini/x.ts', use('../../src/session/ask/ask.ts'), arrows],
    ['workers/mini/x.ts', use('../hub/hub-engine.ts'), arrows],
    ['workers/x.worker.ts', use('./mini/create-engine.ts'), arrows],
    ['src/engine/x.ts', use('../../packages/mini/src/engine.ts'), arrows],
    ['src/wire/x.ts', use('../../workers/mini/create-engine.ts'), arrows],
    ['packages/mini/src/x.ts', use('../../../src/session/ask/ask.ts'), arrows],
    ['workers/mini/x.ts', use('../model-manager/list-model.ts'), arrows],
    ['workers/mini/x.ts', use('./spelling/free-decode.ts'), arrows],
    ['workers/mini/encoder/x.ts', use('../decoder/decoder.ts'), arrows],
    ['workers/hub/x.ts', use('../mini/model.ts'), arrows],
    ['workers/model-manager/x.ts', use('../runtime/device.ts'), arrows],
    ['workers/files/x.ts', use('../runtime/device.ts'), arrows],
    ['workers/runtime/x.ts', use('../mini/model.ts'), arrows],
    [
      'workers/runtime/x.ts',
      `import type { Model } from '../mini/model.ts'; export type B = Model;`,
      arrows,
    ],
    ['workers/offline/x.ts', use('../mini/weights/manifest.ts'), arrows],
    ['workers/protocol/x.ts', use('../files/kept-files.ts'), arrows],
    ['workers/mini/x.ts', use('../../scripts/bench/read-options.ts'), arrows],
    ['scripts/bench/episodes/x.ts', use('../report/report.ts'), arrows],
    ['src/domain/lcl/x.ts', use('zustand'), packages],
    ['src/kernel/x.ts', use('comlink'), packages],
    ['src/kernel/x.ts', use('@noble/hashes/sha2.js'), packages],
    ['src/kernel/sha256.ts', use('comlink'), packages],
    ['src/creatures/x.ts', use('react'), packages],
    ['src/screens/ask/x.tsx', use('onnxruntime-web'), packages],
    ['packages/mini/src/x.ts', use('react'), packages],
    ['packages/mini/src/x.ts', use('zustand'), packages],
    ['src/screens/ask/x.tsx', use('onnxruntime-web/wasm'), packages],
    ['src/screens/ask/x.tsx', use('idb-keyval'), packages],
    ['src/session/ask/x.ts', use('comlink'), packages],
    ['src/archive/x.ts', use('comlink'), packages],
    ['workers/mini/x.ts', use('comlink'), packages],
    ['workers/pictures/x.ts', use('onnxruntime-web'), packages],
    ['workers/mini/x.ts', use('@zip.js/zip.js'), packages],
    ['src/session/ask/x.ts', use('../testing/until.ts'), packages],
    ['src/domain/lcl/x.ts', use('../testing/made.ts'), packages],
    ['src/open-studio.ts', use('./engine/testing/fake-engine.ts'), packages],
    ['src/session/ask/x.ts', 'indexedDB.open("x");', 'no-restricted-globals'],
    ['src/screens/ask/x.tsx', 'window.indexedDB.open("x");', 'no-restricted-globals'],
    ['workers/mini/x.ts', 'globalThis.indexedDB.open("x");', 'no-restricted-globals'],
    ['src/session/ask/x.ts', 'export const a = new Worker("x.js");', 'no-restricted-syntax'],
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
    ['src/kernel/sha256.ts', use('@noble/hashes/sha2.js')],
    ['src/wire/x.ts', `${use('comlink')} new Worker("x.js");`],
    ['workers/engine.worker.ts', use('comlink')],
    ['workers/model-manager/x.ts', use('@zip.js/zip.js')],
    ['workers/mini/x.ts', use('../files/kept-model.ts')],
    ['workers/mini/x.ts', use('./decoder/decoder.ts')],
    ['workers/mini/decoder/x.ts', use('../../../src/domain/lcl/scores.ts')],
    ['workers/mini/x.ts', use('onnxruntime-web')],
    ['src/session/files/x.ts', use('../teach/demonstrate.ts')],
    ['src/screens/ask/x.tsx', use('../../../workers/protocol/engine.ts')],
    ['src/session/ask/x.test.ts', use('../testing/until.ts')],
    ['src/engine/x.test.ts', use('./testing/fake-engine.ts')],
  ])('let %s through its door', async (filePath, source) => {
    expect(await rulesFor(source, filePath)).toEqual([]);
  });
});

describe('promises', () => {
  it.each([
    'src/main.tsx',
    'src/kernel/outcome.ts',
    'src/kernel/outcome.test.ts',
    'workers/engine.worker.ts',
    'scripts/test.ts',
    'e2e/fixtures/test.ts',
  ])('that nobody waits for are reported in %s', async (path) => {
    const { rules } = await new ESLint().calculateConfigForFile(path);
    const floating = rules['@typescript-eslint/no-floating-promises'];
    const misused = rules['@typescript-eslint/no-misused-promises'];
    expect([floating?.[0], misused?.[0]]).toEqual([2, 2]);
  });
});
