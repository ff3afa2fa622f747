import { describe, expect, it } from 'vitest';
import { foundPictures, foundTree } from '../testing/found.ts';
import { planned } from './testing/planned.ts';

describe('projects of Machine Learning for Kids', () => {
  const project = (folder: string) => [
    ...foundPictures(
      ...['11.png', '12.jpg', '21.png', '99.png'].map((name) => `${folder}images/${name}`),
    ),
    ...foundTree({
      [`${folder}project.json`]: JSON.stringify({
        name: 'x',
        type: 'images',
        labels: ['fep', 'wuggle'],
      }),
      [`${folder}training.json`]: JSON.stringify([
        { id: '11', label: 'fep', imageurl: 'images/11.png' },
        { id: '12', label: 'fep', imageurl: 'images/12.jpg' },
        { id: '21', label: 'wuggle', imageurl: 'images/21.png' },
        { id: '31', label: 'wuggle', imageurl: 'images/31.png' },
        { id: '41', label: 'wuggle', textdata: 'no picture' },
      ]),
    }),
  ];

  it.each(['', 'project/', 'lesson/project/'])(
    'name the label of each picture, below "%s"',
    async (folder) => {
      expect(await planned(project(folder))).toEqual({
        kind: 'ml-for-kids',
        concepts: {
          fep: `${folder}images/11.png ${folder}images/12.jpg | `,
          wuggle: `${folder}images/21.png | `,
        },
        loose: '',
        skipped: ['missing images/31.png', `unmentioned ${folder}images/99.png`],
        remarks: [],
      });
    },
  );
});

describe('projects of GenAI Teachable Machine', () => {
  const tree = (labels: readonly string[], ...samples: readonly string[]) => [
    ...foundPictures(...samples.map((name) => `p/samples/${name}`)),
    ...foundTree({
      'p/metadata.json': JSON.stringify({ labels }),
      'p/model.json': '{}',
      'p/weights.bin': 'x',
    }),
  ];

  it('number the classes in the names of the samples', async () => {
    const files = tree(['fep', '0'], '0_0.png', '0_10.png', '1_0.png', '7_0.png');
    expect(await planned(files)).toEqual({
      kind: 'genai-tm',
      concepts: {
        fep: 'p/samples/0_0.png p/samples/0_10.png | ',
        '0': 'p/samples/1_0.png | ',
      },
      loose: '',
      skipped: ['unmentioned p/samples/7_0.png'],
      remarks: [],
    });
  });

  it('without samples say so, as a trained model of Teachable Machine does', async () => {
    expect(await planned(tree(['fep', 'wuggle']))).toMatchObject({
      concepts: {},
      skipped: [],
      remarks: [{ kind: 'model-alone', list: 'p/metadata.json' }],
    });
  });

  it('may name the classes there', async () => {
    const files = tree(['fep_1', 'wuggle'], 'fep_1_0.png', 'wuggle_3.png');
    expect((await planned(files)).concepts).toEqual({
      fep_1: 'p/samples/fep_1_0.png | ',
      wuggle: 'p/samples/wuggle_3.png | ',
    });
  });
});
