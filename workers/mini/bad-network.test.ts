import { beforeEach, describe, expect, it } from 'vitest';
import type { EngineFailure } from '../protocol/engine.ts';
import { openOn, reference, tiny } from './testing/tiny-model.ts';

beforeEach(tiny.reset);

describe('opening over a bad network', () => {
  const gone = () => Promise.reject(new TypeError('Failed to fetch'));
  const missing = () => Promise.resolve(new Response('', { status: 404 }));
  const page = () =>
    Promise.resolve(
      new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    );
  const cut = () => Promise.resolve(new Response('{'));
  const stages = ['manifest.json', 'encoder.onnx', 'decoder.onnx', 'reference.json'];

  it.each(
    stages.flatMap((stage) => [
      { stage, what: 'is out of reach', answer: gone, code: 'weights-unreachable' },
      { stage, what: 'is not there', answer: missing, code: 'file-refused' },
      { stage, what: 'is a page', answer: page, code: 'weights-damaged' },
      { stage, what: 'is cut short', answer: cut, code: 'weights-damaged' },
    ]),
  )('says that $stage $what, and opens once it is there', async ({ stage, answer, code }) => {
    const { opened } = openOn('wasm', { files: { [stage]: answer } });
    expect(await opened).toMatchObject({ ok: false, failure: { code } });
    expect(tiny.sessions).toEqual([]);
    expect(await openOn('wasm').opened).toMatchObject({ ok: true });
  });

  it('passes on the reason why the runtime did not load', async () => {
    const runtime: EngineFailure = { code: 'weights-unreachable', detail: 'offline' };
    expect(await openOn('wasm', { runtime }).opened).toEqual({ ok: false, failure: runtime });
  });

  it('does not report an altered picture of the self-test as a wrong device', async () => {
    const altered = () =>
      Promise.resolve(new Response(JSON.stringify({ ...reference, query: {} })));
    const { opened } = openOn('wasm', { files: { 'reference.json': altered } });
    expect(await opened).toMatchObject({ failure: { code: 'weights-damaged' } });
  });
});
