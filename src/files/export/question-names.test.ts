import { describe, expect, it } from 'vitest';
import { episode, imageId, linkContext, session, supportSet } from '../../domain/testing/made.ts';
import { questionNames } from './question-names.ts';

const asked = (id: string, source: string) => {
  const one = episode(id, linkContext(supportSet('1=fep', '2=dax')));
  const query = { imageId: imageId(id), source };
  return { ...one, linkContext: { ...one.linkContext, query } };
};
const heldOut = (id: string, source: string, truth: string) => ({
  id: `held-out ${id}`,
  imageId: imageId(id),
  source,
  truth,
});

describe('the name of a question', () => {
  it('is that of its file', () => {
    const names = questionNames({ ...session(), episodes: [asked('a', 'owl.png')] });
    expect([...names.values()]).toEqual(['owl.png']);
  });

  it('says which concept it shows where files of one name come from several folders', () => {
    const episodes = [asked('a', '1.png'), asked('b', '1.png'), asked('a', '1.png')];
    const testTray = [heldOut('a', '1.png', 'fep'), heldOut('b', '1.png', 'dax')];
    const names = questionNames({ ...session(), episodes, testTray });
    expect([...names.values()]).toEqual(['fep/1.png', 'dax/1.png']);
  });

  it('has a number where nothing else tells two pictures apart', () => {
    const episodes = [asked('a', 'image.png'), asked('b', 'image.png'), asked('c', 'image.png')];
    const names = questionNames({ ...session(), episodes });
    expect([...names.values()]).toEqual(['image.png', 'image (2).png', 'image (3).png']);
  });
});
