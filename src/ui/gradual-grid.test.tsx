import { renderToString } from 'react-dom/server';
import { GridLayout, Rect, Size } from 'react-aria-components';
import { Item } from 'react-stately/Item';
import { useListState } from 'react-stately/useListState';
import { useVirtualizerState } from 'react-stately/useVirtualizerState';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GradualGrid, TILES_AT_ONCE } from './gradual-grid.ts';

const TILE = new Size(92, 92);
const OPTIONS = {
  minItemSize: TILE,
  maxItemSize: TILE,
  minSpace: new Size(8, 8),
  preserveAspectRatio: true,
};
/** Ten tiles in a row, and four rows in view. */
const VIEW = new Size(1008, 400);

/** The library's own virtualizer over 1,000 tiles. `drawAt` is what one pass of the page does. */
function virtualizerOf(layout: GridLayout<object>, persisted: readonly string[] = []) {
  const made: { drawAt?: (y: number) => number[] } = {};
  function Grid() {
    const { collection } = useListState({
      children: Array.from({ length: 1000 }, (_, index) => (
        <Item key={`${index}`} textValue={`${index}`}>
          {index}
        </Item>
      )),
    });
    const { virtualizer } = useVirtualizerState({
      layout,
      collection,
      renderView: () => null,
      onVisibleRectChange: () => undefined,
      layoutOptions: OPTIONS,
    });
    made.drawAt = (y) =>
      virtualizer
        .render({
          layout,
          collection,
          persistedKeys: new Set(persisted),
          visibleRect: new Rect(0, y, VIEW.width, VIEW.height),
          size: VIEW,
          invalidationContext: { offsetChanged: true, layoutOptions: OPTIONS },
          isScrolling: true,
        })
        .map(({ layoutInfo }) => Number(layoutInfo?.key));
    return null;
  }
  renderToString(<Grid />);
  if (!made.drawAt) throw new Error('nothing was drawn');
  return made.drawAt;
}

const inView = (keys: readonly number[], first: number) =>
  keys.filter((key) => key >= first && key < first + 40).length;

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  // In tests the library draws everything, unless the size of an element is stood in for.
  vi.stubGlobal('HTMLElement', { prototype: { clientWidth: 0, clientHeight: 0 } });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  return () => vi.unstubAllGlobals();
});

describe('a grid that draws in portions', () => {
  it('draws no more than a few new tiles in one pass, those in view first', () => {
    const drawAt = virtualizerOf(new GradualGrid());
    const drawn = drawAt(0);
    expect(drawn).toHaveLength(TILES_AT_ONCE);
    expect(inView(drawn, 0)).toBe(TILES_AT_ONCE);
    expect(frames).toHaveLength(1);
  });

  it('has drawn everything that is in view after a few frames, and asks for no more', () => {
    const drawAt = virtualizerOf(new GradualGrid());
    const all = virtualizerOf(new GridLayout())(0).length;
    for (let pass = 0; pass * TILES_AT_ONCE < all; pass++) drawAt(0);
    expect(drawAt(0)).toHaveLength(all);
    frames = [];
    drawAt(0);
    expect(frames).toEqual([]);
  });

  it('uses the tiles that a scroll leaves for those that it brings', () => {
    const drawAt = virtualizerOf(new GradualGrid());
    let before: number[] = [];
    for (let pass = 0; pass < 12; pass++) before = drawAt(0);
    const after = drawAt(4004);
    // None was thrown away, though only a portion of the new ones is there.
    expect(after).toHaveLength(before.length);
    expect(inView(after, 400)).toBe(TILES_AT_ONCE);
    for (let pass = 0; pass < 12; pass++) drawAt(4004);
    expect(inView(drawAt(4004), 400)).toBe(40);
    expect(drawAt(4004).every((key) => key >= 400)).toBe(true);
  });

  it('draws the tile that has the focus, wherever it is', () => {
    const drawAt = virtualizerOf(new GradualGrid(), ['999']);
    expect(drawAt(0)).toContain(999);
  });
});
