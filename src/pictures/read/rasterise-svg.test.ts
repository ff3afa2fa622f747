import { expect, it, vi } from 'vitest';
import { rasteriseSvg } from './rasterise-svg.ts';

it('calls a drawing damaged that can no longer be read, and rejects nothing', async () => {
  const file = new Blob(['<svg/>']);
  vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
  expect(await rasteriseSvg(file)).toMatchObject({ ok: false, failure: { code: 'svg-not-drawn' } });
});
