import { describe, expect } from 'vitest';
import { say } from '../../languages/say.ts';
import { saveToFile } from './save-session-file.ts';
import { fileNameOf } from './session-file-words.ts';
import { savedFile } from '../testing/session-files.ts';
import { herbsTest as it } from '../testing/herbs-test.ts';

describe('saving to a file', () => {
  it('gives a file that is called like the session, and says what is in it', async ({
    tools,
    said,
  }) => {
    const file = await savedFile(tools);
    expect(file.name).toBe('Herbs.lcl');
    expect(said()).toContain(
      'Saved “Herbs” as Herbs.lcl (4 pictures, 2 concepts). The file holds the pictures themselves.',
    );
  });

  it('says nothing if the visitor thinks better of it', async ({ tools, said }) => {
    const cancelled = { ok: false, failure: { code: 'cancelled', detail: '' } } as const;
    const before = said();
    await saveToFile({ ...tools, saveFile: () => Promise.resolve(cancelled) });
    expect(said()).toEqual(before);
  });

  it('says that the session is as it was where nothing can be written', async ({ tools }) => {
    const full = new WritableStream({ write: () => Promise.reject(new Error('disk full')) });
    await saveToFile({
      ...tools,
      saveFile: async (_name, write) => {
        try {
          await write(full);
        } catch (error) {
          return { ok: false, failure: { code: 'not-written', detail: String(error) } };
        }
        throw new Error('it must fail');
      },
    });
    const notice = tools.store.getState().notices.at(-1);
    expect(notice && say(notice.text)).toContain('could not be written');
    expect(notice?.details?.map(say)).toEqual(['Error: disk full']);
  });

  it('says how many pictures are gone', async ({ tools, said }) => {
    await saveToFile({ ...tools, images: { ...tools.images, blobOf: async () => null } });
    expect(said().at(-1)).toContain('4 pictures are no longer on this device');
  });

  it.each([
    ['Herbs', 'Herbs.lcl'],
    ['a/b\\c:d*e?', 'a b c d e.lcl'],
    ['..hidden.', 'hidden.lcl'],
    ['con', 'Session con.lcl'],
    ['???', 'Session.lcl'],
    ['猫 🐈', '猫 🐈.lcl'],
    ['x'.repeat(300), `${'x'.repeat(60)}.lcl`],
  ])('of the session %j gives the file %j', (session, file) => {
    expect(fileNameOf(session, '.lcl')).toBe(file);
  });
});
