import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseImageId, type ImageId } from '../../kernel/image-id.ts';
import { createPictureUrls, type PictureUrls } from './picture-urls.ts';

const cat = imageIdOf('c');
const GRACE = 3_000;
const changed = vi.fn();
const create = vi.spyOn(URL, 'createObjectURL');
const revoke = vi.spyOn(URL, 'revokeObjectURL');
const blobOf = vi.fn(async (): Promise<Blob | null> => new Blob(['a cat']));

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the address of a picture', () => {
  it('comes once the picture has been fetched', async () => {
    const urls = createPictureUrls({ blobOf }, GRACE);
    urls.hold(cat, changed);
    expect(urls.shown(cat)).toEqual({ url: null, missing: false });

    await fetched();

    expect(changed).toHaveBeenCalledOnce();
    expect(urls.shown(cat)).toEqual({ url: expect.stringMatching(/^blob:/), missing: false });
    expect(urls.shown(cat)).toBe(urls.shown(cat));
  });

  it('comes with a few others, so that a scrolled list holds the page up only briefly', async () => {
    const urls = createPictureUrls({ blobOf }, GRACE);
    const seen = vi.fn();
    const many = [...'0123456789abcdef0123'].map((digit, nth) =>
      imageIdOf(digit, nth > 15 ? '1' : '2'),
    );
    for (const picture of many) urls.hold(picture, seen);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(seen, 'nothing is shown in the task that brings the pictures').not.toHaveBeenCalled();
    vi.advanceTimersToNextTimer();
    expect(seen).toHaveBeenCalledTimes(8);
    await vi.advanceTimersByTimeAsync(10);
    expect(seen).toHaveBeenCalledTimes(20);
    expect(urls.shown(many.at(-1) ?? cat).url).not.toBeNull();
  });

  it('is one for all who show the picture', async () => {
    const urls = createPictureUrls({ blobOf }, GRACE);
    urls.hold(cat, changed);
    urls.hold(cat, changed);
    await fetched();

    expect(create).toHaveBeenCalledOnce();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('is given back a while after the last one has left, and not before', async () => {
    const urls = createPictureUrls({ blobOf }, GRACE);
    const leaveGrid = urls.hold(cat, changed);
    const leaveList = urls.hold(cat, changed);
    await fetched();
    const { url } = urls.shown(cat);

    leaveGrid();
    await vi.advanceTimersByTimeAsync(2 * GRACE);
    expect(revoke).not.toHaveBeenCalled();

    leaveList();
    await vi.advanceTimersByTimeAsync(GRACE - 1);
    expect(revoke).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(revoke).toHaveBeenCalledExactlyOnceWith(url);
  });

  it('stays the same while the picture moves', async () => {
    const urls = createPictureUrls({ blobOf }, GRACE);
    const leave = urls.hold(cat, changed);
    await fetched();
    const before = urls.shown(cat);

    leave();
    await vi.advanceTimersByTimeAsync(GRACE - 1);
    urls.hold(cat, changed);
    await vi.advanceTimersByTimeAsync(2 * GRACE);

    expect(urls.shown(cat)).toBe(before);
    expect(revoke).not.toHaveBeenCalled();
  });

  it('is never made for a picture that all have left before it came', async () => {
    let arrive: (blob: Blob) => void = () => undefined;
    const late = new Promise<Blob>((resolve) => (arrive = resolve));
    const urls = createPictureUrls({ blobOf: () => late }, GRACE);
    urls.hold(cat, changed)();
    await vi.advanceTimersByTimeAsync(GRACE);

    arrive(new Blob(['a cat']));
    await fetched();

    expect(create).not.toHaveBeenCalled();
  });

  it('is missing if the picture is gone or the archive fails, and looked for again later', async () => {
    blobOf.mockResolvedValueOnce(null).mockRejectedValueOnce(new Error('archive closed'));
    const urls = createPictureUrls({ blobOf }, GRACE);

    expect(await shownFor(urls)).toEqual({ url: null, missing: true });
    expect(await shownFor(urls)).toEqual({ url: null, missing: true });
    expect(await shownFor(urls)).toMatchObject({ missing: false });
  });
});

async function fetched(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

async function shownFor(urls: PictureUrls) {
  const leave = urls.hold(cat, changed);
  await fetched();
  const shown = urls.shown(cat);
  leave();
  await vi.advanceTimersByTimeAsync(0);
  return shown;
}

function imageIdOf(digit: string, first = digit): ImageId {
  const imageId = parseImageId(first + digit.repeat(63));
  if (!imageId) throw new Error(`not a digit: ${digit}`);
  return imageId;
}
