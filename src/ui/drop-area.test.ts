import { describe, expect, it } from 'vitest';
import { ownDragType, textsOf, type DroppedItems } from './drop-area.tsx';

function text(content: string, ...types: string[]): DroppedItems {
  return { kind: 'text', types: new Set(types), getText: () => Promise.resolve(content) };
}

describe('what the page drags itself', () => {
  const tile = ownDragType('tile');

  it('has a type of its own, that no file has', () => {
    expect(tile).toBe('application/x-link-context-tile');
    expect(ownDragType('tray')).not.toBe(tile);
  });

  it('is told from other texts and from files, in its order', async () => {
    const file = { kind: 'file', name: 'a.png', type: 'image/png' } as DroppedItems;
    const items = [text('1', tile), text('x', 'text/plain'), file, text('2', 'text/plain', tile)];
    expect(await textsOf(items, tile)).toEqual(['1', '2']);
    expect(await textsOf([], tile)).toEqual([]);
  });
});
