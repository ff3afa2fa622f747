import { describe, expect, vi } from 'vitest';
import { say } from '../../languages/say.ts';
import { fail } from '../../kernel/outcome.ts';
import { openZip } from '../../files/open-zip.ts';
import { makeZip } from '../../files/testing/make-zip.ts';
import { muteConcept, renameConcept } from '../teach/arrange.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { openFilesOnTable, openSessionFile } from './open-session-file.ts';
import { restore } from '../table/restore.ts';
import { elsewhere, handMade, kept, savedFile } from '../testing/session-files.ts';
import {
  BLICKET,
  CACTIHOG,
  imageIdOf,
  picture,
  reopened,
  sourcesOf,
  tableOf,
} from '../testing/tools-for-tests.ts';
import { herbsTest as it } from '../testing/herbs-test.ts';

describe('opening a file', () => {
  it('brings the same session to another browser, pictures and answer included', async ({
    tools,
  }) => {
    muteConcept(tools, BLICKET, true);
    const file = await savedFile(tools);
    const saved = tableOf(tools);
    const there = elsewhere();
    await demonstrate(there, [kept('z')], CACTIHOG);
    await openSessionFile(there, file);
    expect(tableOf(there)).toEqual(saved);
    expect(await (await there.images.blobOf(await imageIdOf(kept('a'))))?.text()).toBe(
      await kept('a').text(),
    );
    expect(there.said()).toContain('Opened “Herbs” (4 pictures, 2 concepts).');
    expect(there.store.getState().past).toEqual([]);
    const names = there.store.getState().sessions.map(({ name }) => name);
    expect(names).toContain('Session of elsewhere');
    expect(names).toContain('Herbs');
    expect(await there.sessions.lastOpened()).toEqual({ ok: true, value: saved.id });
  });

  it('shows its last answer, which still is the answer to the table', async ({ tools }) => {
    const file = await savedFile(tools);
    const there = elsewhere();
    await openSessionFile(there, file);
    expect(there.store.getState().ask).toMatchObject({ kind: 'answered' });
  });

  it('leaves a session that is here already as it is, if it is the same', async ({
    tools,
    said,
  }) => {
    const file = await savedFile(tools);
    const before = tableOf(tools);
    await openSessionFile(tools, file);
    expect(tableOf(tools)).toBe(before);
    expect(said().at(-1)).toBe('Opened “Herbs” (4 pictures, 2 concepts).');
  });

  it('opens as a copy where the session has gone on since', async ({ tools }) => {
    const file = await savedFile(tools);
    renameConcept(tools, CACTIHOG, 'hedgecactus');
    const before = tableOf(tools);
    await openSessionFile(tools, file);
    const copy = tableOf(tools);
    expect(copy.name).toBe('Herbs 2');
    expect(copy.id).not.toBe(before.id);
    expect(copy.concepts[0]?.name).toBe('cactihog');
    expect(await tools.sessions.load(before.id)).toEqual({ ok: true, value: before });
  });

  it('changes nothing where the file is cut off, wherever that is', async ({ tools }) => {
    const file = await savedFile(tools);
    const there = elsewhere();
    const before = there.store.getState();
    for (let length = 0; length < file.size; length += 97) {
      await openSessionFile(there, new File([file.slice(0, length)], 'Herbs.lcl'));
      expect(there.store.getState()).toMatchObject({
        session: before.session,
        pendingPictures: null,
      });
    }
    expect(there.said().at(-1)).toMatch(
      /^Herbs\.lcl could not be opened: .* Your work is as it was\.$/,
    );
    expect(await there.sessions.list()).toEqual({ ok: true, value: [] });
  });

  it('leaves out the picture that is damaged, and brings the rest', async ({ tools }) => {
    const bytes = Buffer.from(await (await savedFile(tools)).arrayBuffer());
    const name = `images/${await imageIdOf(kept('b'))}.webp`;
    // The first mention is the entry's own header, and its bytes follow.
    const at = bytes.indexOf(name) + name.length + 30;
    bytes[at] = (bytes[at] ?? 0) ^ 255;
    const there = elsewhere();
    await openSessionFile(there, new File([bytes], 'Herbs.lcl'));
    expect(sourcesOf(there, CACTIHOG)).toEqual(['a.webp']);
    expect(tableOf(there).episodes).toHaveLength(1);
    const notice = there.store.getState().notices.at(-1);
    expect(notice && say(notice.text)).toContain('1 part of the file of “Herbs” could not be read');
    expect(notice?.details?.map(say)[0]).toContain('it is damaged');
  });

  it('reads a picture that is not what its name says as a stranger, and names what came of it', async () => {
    const wrong = await imageIdOf('something else');
    const file = handMade({ 'images/cat.png': 'a cat', [`images/${wrong}.png`]: 'not it' }, [
      'images/cat.png',
      `images/${wrong}.png`,
      'images/nowhere.png',
    ]);
    const there = elsewhere();
    await openSessionFile(there, file);
    const shown = tableOf(there).concepts[0]?.demonstrations.map(({ imageId }) => imageId);
    expect(shown).toEqual([await imageIdOf('a cat'), await imageIdOf('not it')]);
    expect(await there.images.blobOf(wrong)).toBeNull();
    expect(there.said().at(-1)).toContain('1 part of the file');
  });

  it('keeps what it does not know with the session, until it is saved to a file again', async () => {
    const there = elsewhere();
    await openSessionFile(there, handMade({ 'images/x.png': 'x' }, ['images/x.png']));
    const page = reopened();
    await restore(page);
    expect(tableOf(page).name).toBe('Hand made');
    const archive = await openZip(await savedFile(page));
    const manifest = archive.ok && archive.value.files.find(({ path }) => path === 'manifest.json');
    const text = manifest ? await manifest.open() : null;
    expect(text?.ok && JSON.parse(await text.value.text())).toMatchObject({ lesson: [7, 'b'] });
  });

  it('lays nothing over a session that cannot be read just now', async ({ tools }) => {
    const file = await savedFile(tools);
    const { id } = tableOf(tools);
    const there = elsewhere();
    const refused = fail({ code: 'storage-unavailable', detail: '' } as const);
    vi.spyOn(there.sessions, 'load').mockResolvedValue(refused);
    await openSessionFile(there, file);
    expect(tableOf(there).name).toBe('Herbs');
    expect(tableOf(there).id).not.toBe(id);
  });

  it('changes nothing where another tab edits, from the beginning or meanwhile', async ({
    tools,
  }) => {
    const file = await savedFile(tools);
    const there = elsewhere();
    const before = tableOf(there);
    const edits = (kind: 'here' | 'elsewhere') => there.store.setState({ editing: { kind } });
    const put = vi.spyOn(there.images, 'put');
    edits('elsewhere');
    await openSessionFile(there, file);
    expect(put).not.toHaveBeenCalled();

    edits('here');
    const keep = put.getMockImplementation();
    put.mockImplementation((...picture) => {
      edits('elsewhere');
      return keep?.(...picture) ?? Promise.resolve({ ok: true, value: null });
    });
    await openSessionFile(there, file);
    // What was on its way is kept, and no more.
    expect(put).toHaveBeenCalledOnce();
    expect(tableOf(there)).toBe(before);
    expect(there.store.getState().pendingPictures).toBeNull();
    expect(there.said()).toEqual([expect.stringMatching(/^Nothing was changed: you are working/)]);
    expect(await there.sessions.list()).toEqual({ ok: true, value: [] });
  });

  it('does not tear a visitor away who went on to another session meanwhile', async ({ tools }) => {
    const file = await savedFile(tools);
    const there = elsewhere();
    // What is read as a stranger's is held back: the first picture is one.
    const strange = handMade({ 'images/x.png': 'x' }, ['images/x.png']);
    there.reading.hold();
    const opening = openSessionFile(there, strange);
    await openSessionFile(there, file);
    there.reading.release();
    await opening;
    expect(tableOf(there).name).toBe('Herbs');
    expect(there.said().at(-1)).toContain('“Hand made” came in');
    expect(there.store.getState().sessions.map(({ name }) => name)).toContain('Hand made');
  });
});

describe('files without a place', () => {
  it('are opened if they are sessions, whatever they are called; the others come back', async ({
    tools,
  }) => {
    const file = await savedFile(tools);
    const there = elsewhere();
    const given = [picture('p'), new File([file], 'attachment(1).zip')];
    expect(await openFilesOnTable(there, given)).toEqual(given.slice(0, 1));
    expect(tableOf(there).name).toBe('Herbs');
  });

  it('come back if they are no sessions: other archives too', async ({ tools }) => {
    const others = [picture('p'), new File([makeZip([{ name: 'p.png', data: 'p' }])], 'p.zip')];
    expect(await openFilesOnTable(tools, others)).toEqual(others);
  });

  it('are not called pictures where they are damaged session files', async ({ tools, said }) => {
    expect(await openFilesOnTable(tools, [new File(['cut'], 'Herbs.LCL')])).toEqual([]);
    expect(said().at(-1)).toContain('Herbs.LCL could not be opened: it is no archive');
  });
});
