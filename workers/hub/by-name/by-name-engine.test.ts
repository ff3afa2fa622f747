import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { DemonstrationId } from '../../../src/domain/lcl/demonstration.ts';
import type { LinkContext } from '../../../src/domain/lcl/link-context.ts';
import { nameFits } from '../../../src/domain/lcl/name-scores.ts';
import { hubModel } from '../../../src/domain/models/hub-models.ts';
import type { ImageId } from '../../../src/kernel/image-id.ts';
import type { Outcome } from '../../../src/kernel/outcome.ts';
import type { HubEngine } from '../../protocol/hub-engine.ts';
import { dot, normalised } from '../../runtime/vectors.ts';
import { engineOf, plainBitmap, toolsOfTiny, type RgbTriple } from '../testing/engine-of-tiny.ts';
import {
  plainPixels,
  readTinyOf,
  runtimeInNode,
  TINY_SIGLIP2,
  tinyLibrary,
} from '../testing/open-tiny.ts';
import { createByNameEngine } from './by-name-engine.ts';
import { engineByRole } from './engine-by-role.ts';
import { namePrompt } from './name-prompt.ts';
import { openTwoTowers, type TwoTowers } from './two-towers.ts';

/** Written by Python (`training/tiny/export_siglip2.py`), with transformers' own tokenizer and the same files. */
const reference = JSON.parse(
  readFileSync(
    new URL('../../../e2e/fixtures/hub/tiny-siglip2/reference.json', import.meta.url),
    'utf8',
  ),
) as {
  readonly colours: readonly RgbTriple[];
  readonly names: readonly string[];
  readonly ids: readonly (readonly number[])[];
  readonly states: readonly (readonly number[])[];
  readonly logits: readonly (readonly number[])[];
};

const RED = 'red' as ImageId;
const BLUE = 'blue' as ImageId;

function asked(imageId: ImageId, labels: readonly string[]): LinkContext {
  return { supportSet: [], labels, query: { imageId, source: '' } };
}

function valueOf<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

describe('the two towers', { timeout: 60_000 }, () => {
  let towers: TwoTowers;
  beforeAll(async () => {
    const [plan] = hubModel('siglip2-base-names').plans;
    if (!plan) throw new Error('the model has no plan');
    towers = await openTwoTowers(await tinyLibrary(TINY_SIGLIP2), TINY_SIGLIP2, plan, 'wasm');
  });

  it('cut a prompt into the tokens of the library in Python, in small letters, padded and cut as there', () => {
    expect(reference.names.map((name) => towers.tokensOf(name))).toEqual(reference.ids);
    expect(namePrompt('Green')).toBe('this is a photo of green.');
  });

  it('read a name as the same file does in Python', async () => {
    for (const [index, name] of reference.names.entries()) {
      const theirs = normalised(Float32Array.from(reference.states[index] ?? []));
      expect(dot(await towers.read(name), theirs), name).toBeGreaterThan(0.995);
    }
  });

  it('fit pictures and names together as they do in Python', async () => {
    for (const [place, colour] of reference.colours.entries()) {
      const picture = await towers.see(plainPixels(towers, colour));
      for (const [index, name] of reference.names.entries()) {
        const logit = 112.66889953613281 * dot(picture, await towers.read(name)) - 16.7717247;
        expect(Math.abs(logit - (reference.logits[place]?.[index] ?? NaN)), name).toBeLessThan(6);
      }
    }
  });
});

describe('a picture, named by the text of the names alone', { timeout: 60_000 }, () => {
  let engine: HubEngine;
  beforeAll(async () => {
    engine = engineByRole(
      engineOf(),
      createByNameEngine(toolsOfTiny({ readFileOf: () => readTinyOf(TINY_SIGLIP2) })),
    );
    valueOf(await engine.open({ modelUrl: '', pretrained: TINY_SIGLIP2 }, () => undefined));
    const [red, blue] = reference.colours;
    if (!red || !blue) throw new Error('there are two pictures');
    valueOf(await engine.see(RED, plainBitmap(red)));
    valueOf(await engine.see(BLUE, plainBitmap(blue)));
  });

  it('has its true name, in any letters, and not one that nobody ever used', async () => {
    for (const [imageId, name] of [
      [RED, 'Red'],
      [BLUE, 'blue'],
    ] as const) {
      const labels = ['Red', 'blicket', 'blue'];
      const scores = valueOf(await engine.answer(asked(imageId, labels)));
      const [best, ...others] = nameFits(labels, scores.full);
      expect(best).toMatchObject({ label: name });
      expect(others.find(({ label }) => label === 'blicket')?.byItself).toBeLessThan(0.01);
    }
    const novel = valueOf(await engine.answer(asked(RED, ['blicket'])));
    expect(novel.full.none).toBeGreaterThan(novel.full.labels[0] ?? NaN);
  });

  it('is answered without a look at any demonstration, whatever was shown', async () => {
    const labels = ['red', 'blue'];
    const alone = valueOf(await engine.answer(asked(RED, labels)));
    // These pictures were never sent. An engine that looked at one of them would say `picture-unseen`.
    const supportSet = ['x', 'y'].map((id) => ({
      demonstrationId: id as DemonstrationId,
      imageId: id as ImageId,
      label: 'blue',
    }));
    const shown = { ...asked(RED, labels), supportSet };
    expect(valueOf(await engine.answer(shown))).toEqual(alone);
    expect(valueOf(await engine.explain(shown, () => undefined))).toEqual(alone);
    expect(alone.without).toEqual([]);
  });

  it('needs its picture, and closes what it is given', async () => {
    expect(await engine.answer(asked('strange' as ImageId, ['red']))).toMatchObject({
      failure: { code: 'picture-unseen', detail: 'strange' },
    });
    const bitmap = plainBitmap([1, 2, 3]);
    valueOf(await engine.see(RED, bitmap));
    expect(bitmap.closed).toBe(true);
    expect(await engine.unseen([RED, 'strange' as ImageId])).toEqual(['strange']);
  });

  it('scores frames and batches the same way', async () => {
    const labels = ['red', 'blue'];
    const [red] = reference.colours;
    if (!red) throw new Error('there is a picture');
    const taught = { supportSet: [], labels };
    const { full } = valueOf(await engine.answer(asked(RED, labels)));
    expect(valueOf(await engine.scoreFrame(plainBitmap(red), taught))).toEqual(full);
    expect(valueOf(await engine.scoreBatch({ taught, rows: [{ imageId: RED }] }))).toEqual([full]);
  });

  it('says that it is open, so that the worker can free the binary of the runtime', async () => {
    const onOpened = vi.fn();
    const told = createByNameEngine(
      toolsOfTiny({ readFileOf: () => readTinyOf(TINY_SIGLIP2), onOpened }),
    );
    const request = { modelUrl: '', pretrained: TINY_SIGLIP2 };
    const ready = valueOf(await told.open(request, () => undefined));
    expect(onOpened).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ ready, ort: runtimeInNode() }),
    );
  });

  it('is a failure with its cause where a file is gone', async () => {
    const repository = 'tests/gone-siglip2';
    const gone = createByNameEngine(
      toolsOfTiny({
        readFileOf: () => (path) =>
          path.includes('text_model') ? Promise.resolve(null) : readTinyOf(TINY_SIGLIP2)(path),
      }),
    );
    const request = { modelUrl: '', pretrained: { ...TINY_SIGLIP2, repository } };
    expect(await gone.open(request, () => undefined)).toMatchObject({
      failure: { code: 'model-gone', detail: 'onnx/text_model_quantized.onnx' },
    });
    expect(await gone.answer(asked(RED, ['red']))).toMatchObject({
      failure: { code: 'model-gone' },
    });
  });
});
