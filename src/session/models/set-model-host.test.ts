import { describe, expect } from 'vitest';
import { restoreCatalogue } from './refresh-catalogue.ts';
import { HUB_HOST } from '../store/model-catalogue.ts';
import { say } from '../../languages/say.ts';
import { setModelHost } from './set-model-host.ts';
import { catalogueTest as it } from '../testing/catalogue-test.ts';
import { toolsForTests } from '../testing/tools-for-tests.ts';

describe('the host of models', () => {
  const set = (typed: string, isSecure = true) => {
    const tools = toolsForTests();
    const refusal = setModelHost(tools, typed, isSecure);
    const { host } = tools.store.getState().catalogue;
    return { refusal, host, remembered: tools.models.recallHost() };
  };

  it.each([
    ['https://models.school.example', 'https://models.school.example/'],
    [' models.school.example/hub ', 'https://models.school.example/hub/'],
    ['http://localhost:8080/', 'http://localhost:8080/'],
  ])('is taken from "%s"', (typed, host) => {
    expect(set(typed)).toEqual({ refusal: null, host, remembered: host });
  });

  it('is the hub again after an empty address, and remembered only if it is another', () => {
    expect(set('')).toEqual({ refusal: null, host: HUB_HOST, remembered: null });
    expect(set('https://huggingface.co')).toMatchObject({ remembered: null });
  });

  it.each([
    'ftp://files.example',
    'https://',
    'https://me:secret@hub.example',
    'http://192.168.1.5/',
  ])('is not "%s"', (typed) => {
    const { refusal, host } = set(typed);
    expect(refusal && say(refusal)).toMatch(/\.$/);
    expect(host).toBe(HUB_HOST);
  });

  it('may be a machine of the same room where the page itself comes over http', () => {
    expect(set('http://192.168.1.5:8000', false).host).toBe('http://192.168.1.5:8000/');
  });

  it.for(['', 'https://', 'nonsense of an earlier version', 'javascript:alert(1)'])(
    'is the hub again where "%s" was remembered',
    async (remembered, { tools }) => {
      tools.models.rememberHost(remembered);
      await restoreCatalogue(tools);
      expect(tools.store.getState().catalogue.host).toBe(HUB_HOST);
    },
  );

  it('makes a list of the old one void', async ({ tools, state, isListed }) => {
    await isListed();
    setModelHost(tools, 'https://models.school.example', true);
    expect(state()).toEqual({ kind: 'absent' });
  });
});
