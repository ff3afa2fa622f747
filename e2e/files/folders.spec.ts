import { join } from 'node:path';
import { dropFiles } from '../fixtures/files/drop-files.ts';
import { sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';
import { writeFiles } from '../fixtures/files/write-files.ts';

const lesson = {
  'fep/one.png': sun(1).buffer,
  'fep/two.png': sun(2).buffer,
  'wuggle/one.png': waves(1).buffer,
  'wuggle/two.png': waves(2).buffer,
  'wuggle/three.png': waves(3).buffer,
};

test('folders and files come in by a drop on the table, on a card or on the question, and by the folder picker', async ({
  page,
  studio,
}, testInfo) => {
  const { teach, ask } = studio;
  const folder = writeFiles(testInfo.outputPath('lesson'), lesson);
  await studio.openReady();

  await test.step('a folder of folders dropped on the table becomes one concept each', async () => {
    await dropFiles(page, teach.zone.getByText('A folder becomes a concept'), [folder]);
    await teach.holds('fep', 2);
    await teach.holds('wuggle', 3);
    await expect(teach.cards).toHaveCount(2);
    await expect(studio.notices).toContainText('2 folders became concepts: “fep”, “wuggle”.');
  });

  await test.step('a file dropped on the question is asked about', async () => {
    const file = join(
      writeFiles(testInfo.outputPath('asked'), { 'q.png': waves(8).buffer }),
      'q.png',
    );
    await dropFiles(page, ask.zone.getByText('Drop, paste or choose a picture'), [file]);
    await ask.names('wuggle');
  });

  await test.step('files dropped on a card join its concept; a folder there is a concept of its own', async () => {
    await studio.beginAnew();
    await teach.nameBoth('mab', 'tolo');
    const files = ['fep/one.png', 'fep/two.png'].map((path) => join(folder, path));
    await dropFiles(page, teach.card('mab'), files);
    await teach.holds('mab', 2);
    await dropFiles(page, teach.card('mab'), [join(folder, 'wuggle')]);
    await teach.holds('wuggle', 3);
    await teach.holds('mab', 2);
  });

  await test.step('the folder picker does what a drop does', async () => {
    await studio.beginAnew();
    await teach.addFolder(folder);
    await teach.holds('fep', 2);
    await teach.holds('wuggle', 3);
  });
});
