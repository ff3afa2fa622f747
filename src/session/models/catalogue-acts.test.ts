import { describe, expect } from 'vitest';
import { chooseEngine } from './choose-engine.ts';
import { downloadModel, pauseDownload } from './download-model.ts';
import { eraseEverything } from '../table/erase-everything.ts';
import { followCatalogue } from './follow-catalogue.ts';
import { cancelListing, listModel } from './list-model.ts';
import { restoreCatalogue, refreshCatalogue } from './refresh-catalogue.ts';
import { removeModel } from './remove-model.ts';
import { saveModelPack } from './save-model-pack.ts';
import { takeModelPack } from './take-model-pack.ts';
import { listingForTests, modelForTests } from '../testing/models-for-tests.ts';
import { catalogueTest as it, MODEL_ID as ID } from '../testing/catalogue-test.ts';

describe('a pretrained model', () => {
  it('is listed when the visitor asks, and fetched only after that', async ({
    tools,
    state,
    isListed,
  }) => {
    await downloadModel(tools, ID);
    expect(state()).toEqual({ kind: 'absent' });
    await isListed();
    expect(state()).toEqual({ kind: 'listed', listing: listingForTests, keptBytes: 0 });
    const coming = downloadModel(tools, ID);
    tools.models.come({ loadedBytes: 20_000, totalBytes: 100_000 });
    tools.models.come({ loadedBytes: 50_000, totalBytes: 100_000 });
    expect(state()).toMatchObject({
      kind: 'downloading',
      progress: { loadedBytes: 50_000 },
      since: { bytes: 20_000 },
    });
    tools.models.finish();
    await coming;
    expect(state()).toEqual({ kind: 'kept', model: modelForTests });
    expect(tools.store.getState().catalogue.asked).toEqual(['huggingface.co']);
  });

  it('is not listed any more once the visitor cancels', async ({ tools, state }) => {
    await refreshCatalogue(tools);
    const asking = listModel(tools, ID);
    expect(state()).toEqual({ kind: 'listing' });
    cancelListing(tools, ID);
    expect(state()).toEqual({ kind: 'absent' });
    await asking;
    expect(state()).toEqual({ kind: 'absent' });
  });

  it('is paused, says how much is there, and goes on', async ({ tools, state, isListed }) => {
    await isListed();
    const coming = downloadModel(tools, ID);
    tools.models.onDevice.bytes = 70_000;
    await pauseDownload(tools);
    await coming;
    expect(state()).toMatchObject({ kind: 'listed', keptBytes: 70_000 });
    const again = downloadModel(tools, ID);
    expect(state()).toMatchObject({ progress: { loadedBytes: 70_000, totalBytes: 100_000 } });
    tools.models.finish();
    await again;
    expect(state()).toMatchObject({ kind: 'kept' });
  });

  it('is timed by the last seconds, and by when something came last', async ({
    tools,
    state,
    isListed,
  }) => {
    await isListed();
    let seconds = 0;
    const coming = downloadModel({ ...tools, now: () => seconds * 1000 }, ID);
    for (const [at, loadedBytes] of [
      [0, 10],
      [5, 20],
      [20, 30],
      [22, 40],
    ] as const) {
      seconds = at;
      tools.models.come({ loadedBytes, totalBytes: 100_000 });
    }
    expect(state()).toMatchObject({ since: { at: 5000, bytes: 20 }, cameAt: 22_000 });
    tools.models.finish();
    await coming;
  });

  it('keeps its list when fetching fails, so that trying again needs no other', async ({
    tools,
    state,
    isListed,
  }) => {
    await isListed();
    tools.models.failNext('host-unreachable');
    await downloadModel(tools, ID);
    expect(state()).toMatchObject({ kind: 'failed', listing: listingForTests });
    const again = downloadModel(tools, ID);
    tools.models.finish();
    await again;
    expect(state()).toMatchObject({ kind: 'kept' });
  });

  it('that is being fetched is removed with what has come of it', async ({
    tools,
    state,
    isListed,
  }) => {
    await isListed();
    const coming = downloadModel(tools, ID);
    await removeModel(tools, ID);
    await coming;
    expect(state()).toEqual({ kind: 'absent' });
  });

  it('that another tab keeps from being removed is still here, and the visitor is told', async ({
    tools,
    state,
  }) => {
    tools.models.onDevice.kept.push(modelForTests);
    await refreshCatalogue(tools);
    chooseEngine(tools, ID);
    const stop = followCatalogue(tools);
    tools.models.failNext('busy');
    await removeModel(tools, ID);
    stop();
    expect(tools.store.getState().engines.chosen).toBe(ID);
    expect(state()).toEqual({ kind: 'kept', model: modelForTests });
    expect(tools.said().at(-1)).toContain('was not removed');
  });

  it('is not taken for gone when nobody can look', async ({ tools, state }) => {
    tools.models.onDevice.kept.push(modelForTests);
    await refreshCatalogue(tools);
    tools.models.onDevice.isLost = true;
    await refreshCatalogue(tools);
    expect(state()).toEqual({ kind: 'kept', model: modelForTests });
  });

  it('does not come back after everything was deleted', async ({ tools, state, isListed }) => {
    await isListed();
    const coming = downloadModel(tools, ID);
    await eraseEverything(tools);
    tools.models.finish();
    await coming;
    expect(state()).toEqual({ kind: 'absent' });
  });

  it('is found again when the page is opened anew', async ({ tools, state }) => {
    tools.models.onDevice.unfinished.push(listingForTests);
    tools.models.onDevice.bytes = 10;
    await restoreCatalogue(tools);
    expect(state()).toEqual({ kind: 'listed', listing: listingForTests, keptBytes: 10 });
    tools.models.onDevice.kept.push(modelForTests);
    await refreshCatalogue(tools);
    expect(state()).toEqual({ kind: 'kept', model: modelForTests });
  });

  it('comes from a pack, and a refused one leaves the list as it was', async ({
    tools,
    state,
    isListed,
  }) => {
    const files = [{ path: 'config.json', file: new File(['{}'], 'config.json') }];
    await refreshCatalogue(tools);
    await isListed();
    tools.models.failNext('not-a-pack');
    await takeModelPack(tools, ID, files);
    expect(state()).toMatchObject({ kind: 'failed', listing: listingForTests });
    const taken = takeModelPack(tools, ID, files);
    tools.models.come({ loadedBytes: 1, totalBytes: 2 });
    expect(state()).toMatchObject({ kind: 'taking-pack', progress: { loadedBytes: 1 } });
    tools.models.finish();
    await taken;
    expect(state()).toMatchObject({ kind: 'kept' });
    await saveModelPack(tools, ID);
    expect(tools.saved.map(({ name }) => name)).toEqual(['SmolVLM 256M model pack.zip']);
  });
});
