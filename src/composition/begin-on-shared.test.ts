import { expect, it, vi } from 'vitest';
import { beginSharedPart } from '../session/classroom/begin-shared-part.ts';
import { shareDevice } from '../session/classroom/share-device.ts';
import { toolsForTests } from '../session/testing/tools-for-tests.ts';
import { beginOnShared } from './begin-on-shared.ts';
import { leftNote } from './remembered-choices.ts';
import { windowForTests } from './testing/window-for-tests.ts';

const { hear } = windowForTests();

function onShared(isShared = true) {
  const tools = toolsForTests();
  const keep = (shared: boolean) => void (isShared = shared);
  return { ...tools, sharedDevice: { keep, recall: () => isShared } };
}

it('forgets when the last window was closed only once it is decided what becomes of its work', async () => {
  leftNote.keep(7);
  let decide: (isSame: boolean) => void = () => undefined;
  const beginShared = vi.fn(() => new Promise<boolean>((resolve) => (decide = resolve)));
  vi.spyOn(beginSharedPart, 'load').mockResolvedValue({ ok: true, value: { beginShared } });
  const tools = onShared();
  const beginning = beginOnShared(tools);
  await expect.poll(() => beginShared.mock.calls.length).toBe(1);
  expect(beginShared).toHaveBeenCalledWith(tools, expect.objectContaining({ leftAt: 7 }));
  expect(leftNote.recall()).toBe(7);
  decide(false);
  expect(await beginning).toBe(false);
  expect(leftNote.recall()).toBeNull();
  expect(tools.store.getState().classroom.isShared).toBe(true);
});

it('asks nobody whose work it is where nobody shares the device, and leaves no note', async () => {
  leftNote.keep(7);
  const load = vi.spyOn(beginSharedPart, 'load');
  const tools = onShared(false);
  expect(await beginOnShared(tools)).toBe(true);
  expect(load).not.toHaveBeenCalled();
  expect(tools.store.getState().classroom.isShared).toBe(false);
  expect(leftNote.recall()).toBeNull();
});

it.each(['storage', 'focus'])(
  'forgets that a window was closed where this one is still open (%s)',
  async (heard) => {
    await beginOnShared(onShared(false));
    leftNote.keep(7);
    hear(heard);
    expect(leftNote.recall()).toBeNull();
  },
);

it('hears another tab also after it was told itself', async () => {
  const tools = onShared(true);
  await beginOnShared(tools);
  const isShared = () => tools.store.getState().classroom.isShared;
  shareDevice(tools, false);
  expect(isShared()).toBe(false);
  // Another tab shares it again. The note is what this page saw first.
  tools.sharedDevice.keep(true);
  hear('storage');
  expect(isShared()).toBe(true);
});

it('sees that another tab says whether the device is shared', async () => {
  const tools = onShared(false);
  await beginOnShared(tools);
  for (const isShared of [true, false]) {
    tools.sharedDevice.keep(isShared);
    hear('storage');
    expect(tools.store.getState().classroom.isShared).toBe(isShared);
  }
});

it.each(['storage', 'focus'])(
  'stays with what this page was told where the browser keeps no note, until another tab says more (%s)',
  async (heard) => {
    const tools = onShared(false);
    await beginOnShared(tools);
    const isShared = () => tools.store.getState().classroom.isShared;
    shareDevice({ ...tools, sharedDevice: { ...tools.sharedDevice, keep: () => undefined } }, true);
    hear(heard);
    expect(isShared()).toBe(true);
    for (const elsewhere of [true, false]) {
      tools.sharedDevice.keep(elsewhere);
      hear(heard);
      expect(isShared()).toBe(elsewhere);
    }
  },
);

it('keeps what the last window says while it closes, until it is decided', async () => {
  vi.spyOn(beginSharedPart, 'load').mockReturnValue(new Promise(() => undefined));
  void beginOnShared(onShared());
  leftNote.keep(7);
  hear('storage');
  expect(leftNote.recall()).toBe(7);
});
