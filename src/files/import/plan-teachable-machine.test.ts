import { describe, expect, it } from 'vitest';
import { foundPictures, foundTree } from '../testing/found.ts';
import { planned } from './testing/planned.ts';

describe('projects of Teachable Machine', () => {
  const manifest = JSON.stringify({
    type: 'image',
    version: '2.4.5',
    appdata: { trainEpochs: 50 },
  });

  it('name the class in each file', async () => {
    const files = [
      ...foundPictures(
        'project/Class 1-!-0.jpg',
        'project/Class 1-!-1.jpg',
        'project/a-!-b-!-0.jpg',
      ),
      ...foundPictures('project/thumb.png'),
      ...foundTree({ 'project/manifest.json': manifest }),
    ];
    expect(await planned(files)).toEqual({
      kind: 'teachable-machine',
      concepts: {
        'Class 1': 'project/Class 1-!-0.jpg project/Class 1-!-1.jpg | ',
        'a-!-b': 'project/a-!-b-!-0.jpg | ',
      },
      loose: '',
      skipped: ['unmentioned project/thumb.png'],
      remarks: [],
    });
  });

  it('may list classes with folders or files named like them', async () => {
    const files = [
      ...foundPictures('p/class 1/x.png', 'p/Class 12-3.png', 'p/class 1_4.png'),
      ...foundTree({
        'p/project.json': JSON.stringify({ data: { classes: [{ name: 'Class 1' }, 'class 12'] } }),
      }),
    ];
    expect(await planned(files)).toMatchObject({
      kind: 'teachable-machine',
      concepts: {
        'Class 1': 'p/class 1_4.png p/class 1/x.png | ',
        'class 12': 'p/Class 12-3.png | ',
      },
    });
  });

  it('without pictures say so', async () => {
    const plan = await planned(foundTree({ 'p/manifest.json': manifest, 'p/0.webm': 'x' }));
    expect(plan).toMatchObject({ kind: 'teachable-machine', concepts: {} });
    expect(plan.remarks).toEqual([{ kind: 'no-picture-in-project' }]);
  });

  it('are not seen in a web page’s manifest', async () => {
    const files = [
      ...foundPictures('site/icons/1.png'),
      ...foundTree({ 'site/manifest.json': JSON.stringify({ name: 'x', categories: ['games'] }) }),
    ];
    expect((await planned(files)).kind).toBe('folders');
  });
});
