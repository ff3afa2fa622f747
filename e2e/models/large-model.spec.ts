import type { Page } from '@playwright/test';
import { expect, hubTest as test } from '../fixtures/hub/with-hub.ts';

const SMOL = 'SmolVLM2 256M';
const REPOSITORY = 'HuggingFaceTB/SmolVLM2-256M-Video-Instruct';
const MB = 1e6;

/** Bytes of the manager's worker, as the browser measures them after a garbage collection. 0 if there is no worker. */
function managerBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    interface Measured {
      readonly breakdown: readonly {
        readonly bytes: number;
        readonly attribution: readonly { readonly url: string }[];
      }[];
    }
    const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<Measured>;
    };
    const { breakdown } = await measure.call(performance);
    return breakdown
      .filter(({ attribution }) => attribution.some(({ url }) => url.includes('model-manager')))
      .reduce((sum, { bytes }) => sum + bytes, 0);
  });
}

// It takes half a minute, so only `npm run test:slow` runs it.
test('a file of 180 MB is never in memory as a whole', async ({ page, studio, hub, models }) => {
  test.setTimeout(240_000);
  const bytes = Buffer.alloc(180 * MB);
  for (let at = 0, state = 1; at < bytes.length; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes.writeUInt32LE(state, at);
  }
  hub.filesOf(REPOSITORY).set('onnx/vision_encoder_q4.onnx_data', bytes);
  await studio.openReady();
  await models.open();
  await models.takeFrom(hub.address);
  await models.button(SMOL, 'See exact size').click();
  await models.button(SMOL, /^Download 180\.9 MB/).click();
  const begun = Date.now();
  let most = 0;
  const card = models.card(SMOL);
  while (!(await card.textContent())?.includes('On this device:')) {
    most = Math.max(most, await managerBytes(page));
    await expect(card).toContainText(/180\.9 MB/);
  }
  const seconds = (Date.now() - begun) / 1000;
  test.info().annotations.push({
    type: 'measured',
    description: `${(most / MB).toFixed(0)} MB, ${seconds.toFixed(1)} s`,
  });
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(60 * MB);
});
