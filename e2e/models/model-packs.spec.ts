import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chooseFilesInDialog } from '../fixtures/files/choose-files.ts';
import { dropFiles } from '../fixtures/files/drop-files.ts';
import { download, withoutSavePicker } from '../fixtures/files/session-file.ts';
import { expect, hubTest as test } from '../fixtures/hub/with-hub.ts';
import { packZip } from '../fixtures/files/zip.ts';

const DINO = 'DINOv2 small';
const DINO_REPOSITORY = 'onnx-community/dinov2-small';

test('a model comes from a folder, is exported as a model pack, and is imported from it; other files are reported', async ({
  page,
  studio,
  hub,
  models,
}, testInfo) => {
  await withoutSavePicker(page);
  const folder = testInfo.outputPath('dinov2-small');
  for (const [path, bytes] of hub.filesOf(DINO_REPOSITORY)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  await studio.openReady();
  await models.open();

  await test.step('what lies in the place of weights is told: a page, a pointer, another model', async () => {
    const files = Object.fromEntries(hub.filesOf(DINO_REPOSITORY));
    const graph = 'onnx/model_q4.onnx';
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n';
    const cases = [
      [{ ...files, [graph]: '<html><title>Log in</title>' }, 'A web page came in the place'],
      [{ ...files, [graph]: pointer }, 'copied without Git LFS'],
      [{ 'holiday.txt': 'sun' }, 'These files are not this model'],
    ] as const;
    for (const [content, words] of cases) {
      const buffer = await packZip(content);
      const zip = { name: 'model.zip', mimeType: 'application/zip', buffer };
      await chooseFilesInDialog(page, await models.fromDisk(DINO, 'Load a zip from disk…'), [zip]);
      await expect(models.card(DINO).getByRole('alert')).toContainText(words);
    }
    expect(await models.keptBytes()).toBe(0);
  });

  await chooseFilesInDialog(page, await models.fromDisk(DINO, 'Load a folder from disk…'), [
    folder,
  ]);
  await models.isHere(DINO);
  await expect(models.card(DINO)).toContainText('not verified against the hub');

  const pack = testInfo.outputPath('pack.zip');
  const name = await download(page, pack, () =>
    models.button(DINO, 'Save as a model pack').click(),
  );
  expect(name).toBe('DINOv2 small model pack.zip');
  await models.remove(DINO);
  await chooseFilesInDialog(page, await models.fromDisk(DINO, 'Load a zip from disk…'), [pack]);
  await models.isHere(DINO);

  await test.step('and is dropped', async () => {
    await models.remove(DINO);
    await dropFiles(page, models.card(DINO), [folder]);
    await models.isHere(DINO);
  });
  expect(hub.asked).toEqual([]);
});
