import { describe, expect, it } from 'vitest';
import type { HubModelId } from '../../src/domain/models/hub-models.ts';
import { bytesOf } from '../../src/domain/models/pretrained-model.ts';
import { HOST, utf8 } from './testing/fake-hub.ts';
import { fails, GRAPH, listed, MB, opened, value } from './testing/opened.ts';

const quiet = () => undefined;

describe('a kept model', () => {
  it('leaves nothing behind when it is removed', async () => {
    const { here, manager } = opened();
    const listing = await listed(manager);
    value(await manager.download(listing, HOST, quiet));
    expect(value(await manager.remove('dinov2-small'))).toBe(bytesOf(listing));
    expect([here.files.size, here.records.size]).toEqual([0, 0]);
    expect(await manager.kept()).toEqual([]);
  });

  it('deletes the centres of a pretrained encoder too, which no other sweep does', async () => {
    const { here, manager } = opened();
    const model = value(await manager.download(await listed(manager), HOST, quiet));
    const centre = 'https://kept.invalid/centre/abc';
    here.files.set(centre, new Uint8Array(8));
    const other = { ...model, modelId: 'smolvlm-256m', files: [] };
    here.records.set('https://kept.invalid/kept/smolvlm-256m', utf8(JSON.stringify(other)));
    value(await manager.remove('smolvlm-256m'));
    expect(here.files.has(centre)).toBe(true);
    value(await manager.remove('dinov2-small'));
    expect([...here.files.keys()]).toEqual([]);
  });

  it('that only another version offers is not listed, and survives a sweep', async () => {
    const { here, manager } = opened();
    const model = value(await manager.download(await listed(manager), HOST, quiet));
    const strange = { ...model, modelId: 'of-tomorrow' };
    here.records.clear();
    here.records.set('https://kept.invalid/kept/of-tomorrow', utf8(JSON.stringify(strange)));
    const files = [...here.files.keys()];
    expect(await manager.kept()).toEqual([]);
    value(await manager.remove('smolvlm-256m'));
    expect([...here.files.keys()]).toEqual(files);
  });

  it('leaves nothing behind of a download that broke off', async () => {
    const { hub, here, manager } = opened();
    hub.goesWrong(GRAPH, { breaksAfter: 1.5 * MB }, { status: 404 });
    await manager.download(await listed(manager), HOST, quiet);
    expect(here.files.size).toBeGreaterThan(0);
    expect(value(await manager.remove('dinov2-small'))).toBeGreaterThan(MB);
    expect([here.files.size, here.records.size]).toEqual([0, 0]);
  });

  it('is not listed once the browser has thrown away a part of it', async () => {
    const { here, manager } = opened();
    value(await manager.download(await listed(manager), HOST, quiet));
    const [segment = ''] = [...here.files.keys()].filter((key) => key.endsWith('/1'));
    here.files.delete(segment);
    expect(await manager.kept()).toEqual([]);
  });

  it('keeps the files that it shares with another one when that one is removed', async () => {
    const { here, manager } = opened();
    const model = value(await manager.download(await listed(manager), HOST, quiet));
    const other = { ...model, modelId: 'smolvlm-256m', files: model.files.slice(0, 1) };
    here.records.set('https://kept.invalid/kept/smolvlm-256m', utf8(JSON.stringify(other)));
    expect(value(await manager.remove('smolvlm-256m'))).toBe(0);
    expect(await manager.kept()).toEqual([model]);
  });
});

describe('a removal', () => {
  const removesAtGraph = async (which: 'here' | 'in another tab', modelId: HubModelId) => {
    const { hub, here, manager } = opened();
    const listing = await listed(manager);
    const other = { ...listing, modelId: 'smolvlm-256m', files: [] };
    here.records.set('https://kept.invalid/kept/smolvlm-256m', utf8(JSON.stringify(other)));
    let removed: ReturnType<typeof manager.remove> | undefined;
    hub.whenAsked(GRAPH, () => {
      removed = (which === 'here' ? manager : here.start()).remove(modelId);
    });
    const downloaded = await manager.download(listing, HOST, quiet);
    return { here, manager, downloaded, removed: await removed };
  };

  it('of one model leaves the download of another alone', async () => {
    const { manager, downloaded, removed } = await removesAtGraph('here', 'smolvlm-256m');
    expect(removed).toEqual({ ok: true, value: 0 });
    expect(await manager.kept()).toEqual([value(downloaded)]);
  });

  it('ends the download of the same model in this tab', async () => {
    const { here, downloaded, removed } = await removesAtGraph('here', 'dinov2-small');
    expect(downloaded).toMatchObject(fails('paused'));
    expect(removed).toMatchObject({ ok: true });
    expect([here.files.size, [...here.records.keys()]]).toEqual([
      0,
      ['https://kept.invalid/kept/smolvlm-256m'],
    ]);
  });

  it('is refused while another tab fetches, and damages nothing', async () => {
    const { manager, downloaded, removed } = await removesAtGraph('in another tab', 'dinov2-small');
    expect(removed).toMatchObject(fails('busy'));
    expect(await manager.kept()).toContainEqual(value(downloaded));
  });
});

describe('a browser that does not let the manager look', () => {
  it.each(['records', 'files'] as const)('is not taken for an empty one: %s', async (which) => {
    const { here, manager } = opened();
    const listing = await listed(manager);
    const model = value(await manager.download(listing, HOST, quiet));
    const { size } = here.files;
    here.breaks(which);
    expect(await manager.kept()).toBeNull();
    expect(await manager.fileOf('dinov2-small', GRAPH)).toBeNull();
    if (which === 'records') {
      expect(await manager.unfinished()).toBeNull();
      expect(await manager.remove('smolvlm-256m')).toMatchObject(fails('cannot-keep'));
      expect(await manager.download(listing, HOST, quiet)).toMatchObject(fails('cannot-keep'));
    }
    here.mend();
    expect(here.files.size).toBe(size);
    expect(await manager.kept()).toEqual([model]);
  });
});
