import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseFilesInDialog } from '../fixtures/files/choose-files.ts';
import { dropFiles } from '../fixtures/files/drop-files.ts';
import { sun, waves } from '../fixtures/pictures/pictures.ts';
import { withoutSavePicker } from '../fixtures/files/session-file.ts';
import { expect, test } from '../fixtures/test.ts';
import { writeFiles } from '../fixtures/files/write-files.ts';
import { packZip, unpackZip } from '../fixtures/files/zip.ts';

const lines = (...rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

test('sessions of other tools are imported, and the session is exported for them', async ({
  page,
  studio,
}, testInfo) => {
  const { teach, ask } = studio;
  await withoutSavePicker(page);
  await studio.openReady();

  await test.step('a dropped zip with train, test and metadata.jsonl is taught and tested with, and undone in one step', async () => {
    const zip = await packZip({
      'set/train/a/1.png': sun(1).buffer,
      'set/train/a/2.png': sun(2).buffer,
      'set/train/3.png': waves(1).buffer,
      'set/train/4.png': waves(2).buffer,
      'set/train/metadata.jsonl': lines(
        { file_name: 'a/1.png', label: 'fep' },
        { file_name: 'a/2.png', label: 'fep' },
        { file_name: '3.png', label: 'wuggle' },
        { file_name: '4.png', label: 'wuggle' },
        { file_name: 'gone.png', label: 'wuggle' },
      ),
      'set/test/9.png': waves(9).buffer,
      'set/test/metadata.jsonl': lines({ file_name: '9.png', label: 'wuggle' }),
    });
    const folder = writeFiles(testInfo.outputPath('drop'), { 'set.zip': zip });
    await dropFiles(page, teach.zone.getByText('A folder becomes a concept'), [
      join(folder, 'set.zip'),
    ]);
    await teach.holds('fep', 2);
    await teach.holds('wuggle', 2);
    await expect(ask.tray).toHaveCount(1);
    await expect(studio.notices).toContainText(
      'The imagefolder brought 2 concepts: “fep”, “wuggle”. One picture went to the test tray. One picture of the list is missing.',
    );
    await expect(studio.notices).toContainText('set/train/gone.png');
    await ask.aboutTray(1);
    await ask.names('wuggle');

    // The question was a separate step of the history.
    await studio.undo();
    await studio.undo();
    await expect(ask.tray).toHaveCount(0);
    await expect(teach.card('fep')).toHaveCount(0);
  });

  await test.step('an ISEKAI file chosen with its pictures becomes concepts and test pictures', async () => {
    await studio.beginAnew();
    const record = {
      image_name: 'fep/9.png',
      positive_list: ['fep/1.png', 'fep/2.png'],
      negative_list: ['wuggle/1.png', 'wuggle/2.png'],
      positive_promt: 'fep',
      negative_promt: 'wuggle',
      label_name: 'fep',
    };
    const pictures = await packZip({
      'fep/1.png': sun(1).buffer,
      'fep/2.png': sun(2).buffer,
      'fep/9.png': sun(9).buffer,
      'wuggle/1.png': waves(1).buffer,
      'wuggle/2.png': waves(2).buffer,
    });
    await chooseFilesInDialog(page, studio.button('Import files'), [
      {
        name: 'ISEKAI-pair.json',
        mimeType: 'application/json',
        buffer: Buffer.from(lines(record, record)),
      },
      { name: 'pictures.zip', mimeType: 'application/zip', buffer: pictures },
    ]);
    await teach.holds('fep', 2);
    await teach.holds('wuggle', 2);
    await expect(studio.notices).toContainText(
      'The ISEKAI file brought 2 concepts: “fep”, “wuggle”.',
    );
    await ask.aboutTray(1);
    await ask.names('fep');
  });

  await test.step('what is on the table goes out as an imagefolder and as a table', async () => {
    await studio.beginAnew();
    await studio.teachAndAsk();
    const exported = async (item: string) => {
      const downloading = page.waitForEvent('download');
      await studio.sessions.choose('Export…', item);
      const download = await downloading;
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };

    const folders = await exported('Pictures in folders (imagefolder)');
    expect(folders.name).toMatch(/ pictures\.zip$/);
    const files = await unpackZip(folders.bytes);
    const [first = ''] = files.keys();
    expect(first).toMatch(/^train\/fep\/0001\.(?:webp|jpg)$/);
    const ending = first.slice(first.lastIndexOf('.'));
    const paths = ['fep/0001', 'fep/0002', 'wuggle/0001', 'wuggle/0002'].map(
      (path) => path + ending,
    );
    expect([...files.keys()]).toEqual([
      ...paths.map((path) => `train/${path}`),
      'train/metadata.jsonl',
    ]);
    expect(files.get('train/metadata.jsonl')).toBe(
      `${lines(...paths.map((path) => ({ file_name: path, label: path.split('/')[0] })))}\n`,
    );

    const table = await exported('Trials (CSV)');
    const [head, row, ...further] = table.bytes.toString('utf8').trim().split('\r\n');
    expect(head).toContain('p: fep,p: wuggle,p: not sure');
    expect(row).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z,[0-9a-f]{64},/);
    expect(row).toContain(`,${sun(9).name},,fep,`);
    expect(further).toEqual([]);
  });
});
