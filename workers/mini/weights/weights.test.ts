import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Manifest } from './manifest.ts';
import { fetchManifest, fetchWeights } from './weights.ts';

const modelUrl = 'https://example.org/models/mini/';
const encoder = new Uint8Array(1000).fill(1);
const decoder = new Uint8Array(500).fill(2);
const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const manifest = {
  encoder: fileOf('encoder.onnx', encoder),
  decoder: fileOf('decoder.onnx', decoder),
} as Manifest;

type Answer = (init?: RequestInit) => Response | Promise<Response>;
const file = (bytes: Uint8Array<ArrayBuffer>) => () => new Response(bytes);

/** A server by file name. It answers 404 for any file that it lacks. */
function server(answers: Record<string, Answer>) {
  const seen: string[] = [];
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    const name = String(url).replace(modelUrl, '');
    seen.push(`${name} ${init?.cache}`);
    return (answers[name] ?? (() => new Response('', { status: 404 })))(init);
  };
  return { tools: { fetch, stallMs: 10_000 }, seen };
}
const whole = { 'encoder.onnx': file(encoder), 'decoder.onnx': file(decoder) };
const fetchFrom = (answers: Record<string, Answer>) =>
  fetchWeights(modelUrl, manifest, server(answers).tools, () => undefined);
const failsWith = (code: string) => ({ ok: false, failure: { code } });

afterEach(() => {
  vi.useRealTimers();
});

describe('fetchWeights', () => {
  it('returns both files when they match the manifest', async () => {
    expect(await fetchFrom(whole)).toEqual({ ok: true, value: { encoder, decoder } });
  });

  it('reports the progress of each file', async () => {
    const inPieces = (bytes: Uint8Array) => () =>
      new Response(
        new ReadableStream({
          start(stream) {
            for (let at = 0; at < bytes.length; at += 100)
              stream.enqueue(bytes.slice(at, at + 100));
            stream.close();
          },
        }),
      );
    const said: [string, number][] = [];
    const answers = { 'encoder.onnx': inPieces(encoder), 'decoder.onnx': inPieces(decoder) };
    await fetchWeights(modelUrl, manifest, server(answers).tools, (...bytes) => said.push(bytes));
    const of = (name: string) => said.filter(([file]) => file === name).map(([, bytes]) => bytes);
    expect(of('decoder.onnx')).toEqual([100, 200, 300, 400, 500]);
    expect(of('encoder.onnx').at(-1)).toBe(1000);
  });

  it('calls a truncated, a too long and an altered file damaged', async () => {
    const altered = encoder.slice();
    altered[500] = 0;
    for (const bytes of [encoder.slice(0, 999), new Uint8Array(1001), altered]) {
      expect(await fetchFrom({ ...whole, 'encoder.onnx': file(bytes) })).toMatchObject(
        failsWith('weights-damaged'),
      );
    }
  });

  it('calls a page with status 200 in the place of a file damaged', async () => {
    const page = () =>
      new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(await fetchFrom({ ...whole, 'decoder.onnx': page })).toMatchObject(
      failsWith('weights-damaged'),
    );
  });

  it('asks the server itself once when the browser’s copy is damaged', async () => {
    const kept: Answer = (init) => new Response(init?.cache === 'reload' ? encoder : 'old');
    const { tools, seen } = server({ ...whole, 'encoder.onnx': kept });
    expect(await fetchWeights(modelUrl, manifest, tools, () => undefined)).toMatchObject({
      ok: true,
    });
    expect(seen.filter((request) => request.startsWith('encoder'))).toEqual([
      'encoder.onnx default',
      'encoder.onnx reload',
    ]);
  });

  it('calls a missing file refused', async () => {
    const missing = { 'encoder.onnx': file(encoder) };
    expect(await fetchFrom(missing)).toMatchObject(failsWith('file-refused'));
  });

  it('calls a dead network and a broken connection unreachable', async () => {
    const offline = () => Promise.reject(new TypeError('Failed to fetch'));
    const broken = () =>
      new Response(
        new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) }),
      );
    for (const answers of [
      { ...whole, 'encoder.onnx': offline },
      { ...whole, 'encoder.onnx': broken },
    ]) {
      expect(await fetchFrom(answers)).toMatchObject(failsWith('weights-unreachable'));
    }
  });

  it('gives up on a server that falls silent', async () => {
    vi.useFakeTimers();
    const silent: Answer = (init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    const outcome = fetchFrom({ ...whole, 'encoder.onnx': silent });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toMatchObject({
      failure: { code: 'weights-unreachable', detail: expect.stringContaining('silent for 10 s') },
    });
  });
});

describe('fetchManifest', () => {
  it('calls a manifest that cannot be read damaged, and a missing one refused', async () => {
    for (const text of ['{', '{}']) {
      const { tools } = server({ 'manifest.json': () => new Response(text) });
      expect(await fetchManifest(modelUrl, tools)).toMatchObject(failsWith('weights-damaged'));
    }
    expect(await fetchManifest(modelUrl, server({}).tools)).toMatchObject(
      failsWith('file-refused'),
    );
  });
});
