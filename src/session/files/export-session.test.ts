import { describe, expect } from 'vitest';
import { fail } from '../../kernel/outcome.ts';
import { recogniseImport } from '../../files/import/recognise-import.ts';
import { foundPictures } from '../../files/testing/found.ts';
import { openZip } from '../../files/open-zip.ts';
import { episode, linkContext, runRecord, supportSet } from '../../domain/testing/made.ts';
import {
  saveImagefolder,
  saveIsekai,
  saveReportFile,
  saveRuns,
  saveTrials,
} from './export-session.ts';
import { takeImport } from '../teach/take-import.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base.extend<{
  readonly pathsIn: (name: string) => Promise<readonly string[]>;
}>({
  pathsIn: ({ tools }, use) =>
    use(async (name) => {
      const opened = await openZip(tools.saved.find((file) => file.name === name) ?? new Blob());
      return opened.ok ? opened.value.files.map(({ path }) => path) : [opened.failure.code];
    }),
});

describe('an export', () => {
  it('is a file named after the session, with the pictures that are kept', async ({
    tools,
    said,
    pathsIn,
  }) => {
    const files = foundPictures('train/fep/1.png', 'train/dax/1.png', 'test/fep/2.png');
    await takeImport(tools, await recogniseImport(files));
    await saveImagefolder(tools);
    expect(await pathsIn('Session of monday pictures.zip')).toEqual([
      'train/dax/0001.png',
      'train/fep/0001.png',
      'train/metadata.jsonl',
      'test/fep/0001.png',
      'test/metadata.jsonl',
    ]);
    expect(said()).toContain('Exported 3 pictures as Session of monday pictures.zip.');
    await saveIsekai(tools);
    expect(await pathsIn('Session of monday ISEKAI.zip')).toContain('ISEKAI.json');
  });

  it('says how many pictures are gone', async ({ tools, said }) => {
    await takeImport(tools, await recogniseImport(foundPictures('fep/1.png', 'dax/1.png')));
    await saveImagefolder({ ...tools, images: { ...tools.images, blobOf: async () => null } });
    expect(said().at(-1)).toMatch(/2 pictures are no longer on this device and not in it\.$/);
  });

  it('of the trials is a table', async ({ tools, said }) => {
    const asked = episode('e', linkContext(supportSet('1=fep')));
    tools.store.setState(({ session }) => ({ session: { ...session, episodes: [asked] } }));
    await saveTrials(tools);
    expect(await tools.saved[0]?.text()).toMatch(/p: fep/);
    expect(said()).toEqual(['Exported one question as Session of monday trials.csv.']);
  });

  it('of the lab is a table of every run, whatever it asked', async ({ tools, said }) => {
    await saveRuns(tools);
    const runs = [{ ...runRecord(), kind: 'test' as const, answers: [] }];
    tools.store.setState(({ session }) => ({ session: { ...session, runs } }));
    await saveRuns(tools);
    expect(said()).toEqual([
      'There is nothing to export: nothing has been run yet. The lab does that.',
      'Exported one run as Session of monday runs.csv.',
    ]);
  });

  it('of a report is written piece by piece, and not at all once it is stopped', async ({
    tools,
    said,
  }) => {
    const stopping = new AbortController();
    async function* pieces() {
      yield '<p>';
      stopping.signal.throwIfAborted();
      yield '</p>';
    }
    await saveReportFile(tools, pieces, stopping.signal);
    expect(await tools.saved[0]?.text()).toBe('<p></p>');
    stopping.abort();
    await saveReportFile(tools, pieces, stopping.signal);
    expect(tools.saved).toHaveLength(1);
    expect(said()).toEqual([
      'Exported a report as Session of monday report.html.',
      'Stopped. No report was written.',
    ]);
  });

  it('of nothing is no file, and says what is missing', async ({ tools, said }) => {
    for (const act of [saveImagefolder, saveIsekai, saveTrials]) await act(tools);
    expect(tools.saved).toEqual([]);
    expect(said()).toEqual([
      'There is nothing to export: there is no picture yet.',
      'There is nothing to export: ISEKAI wants two taught concepts, and on the test tray a picture of one of them.',
      'There is nothing to export: no question has been answered yet.',
    ]);
  });

  it('that fails is said, one that the visitor called off is not', async ({ tools, said }) => {
    await takeImport(tools, await recogniseImport(foundPictures('fep/1.png')));
    const before = said().length;
    const refusing = (code: 'not-written' | 'cancelled') => ({
      ...tools,
      saveFile: () => Promise.resolve(fail({ code, detail: 'disk full' })),
    });
    await saveImagefolder(refusing('cancelled'));
    expect(said()).toHaveLength(before);
    await saveImagefolder(refusing('not-written'));
    expect(said().at(-1)).toMatch(/^The file could not be written\. Your session is as it was/);
  });
});
