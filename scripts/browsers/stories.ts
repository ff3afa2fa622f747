import type { StaticHost } from '../../e2e/fixtures/hosting/static-host.ts';
import { see, type Visitor } from './visitor.ts';

/** The pictures and the folder on the disk that the stories teach with. */
export interface StoryFiles {
  sun(number: number): string;
  waves(number: number): string;
  /** A folder with the folders "moons" and "ponds", of two pictures each. */
  readonly folder: { readonly root: string; readonly pictures: readonly string[] };
}

interface Scene {
  readonly visitor: Visitor;
  readonly files: StoryFiles;
  /** Serves the built page, and stops when a story wants no network. */
  readonly host: StaticHost;
}

export interface Story {
  readonly title: string;
  play(scene: Scene): Promise<void>;
}

const zone = (name: string) => see('region', name);
const pictures = (concept: string) => see('row', undefined, see('grid', `Pictures of ${concept}`));
const answer = see('status', 'Answer');
const answers = (concept: string) => `there is "${concept}" in the image.`;
const session = see('button', /^Session: /);
const question = see('img', /^The question: /);
const whatIfChanged = see('region', 'Changed');

/** They go on from each other, on one page. The model is loaded anew only where a story reloads it. */
export const stories: readonly Story[] = [
  {
    title: 'teaches by files',
    play: async ({ visitor, files }) => {
      const field = see('textbox', 'Name of the concept', zone('Teach'));
      await visitor.write({ ...field, at: 0 }, 'fep');
      await visitor.write({ ...field, at: 1 }, 'wuggle');
      for (const [concept, make] of [
        ['fep', files.sun],
        ['wuggle', files.waves],
      ] as const) {
        const add = see('button', `Add pictures to ${concept}`);
        await visitor.choose(() => visitor.press(add), [make(1), make(2)]);
        await visitor.sees(pictures(concept), { count: 2 });
      }
    },
  },
  {
    title: 'asks, and is answered with probabilities',
    play: async ({ visitor, files }) => {
      await visitor.choose(
        () => visitor.press(see('button', 'Choose a question picture')),
        [files.sun(9)],
      );
      await visitor.reads(answer, answers('fep'));
      const bars = see('list', 'Probability of every candidate', zone('Ask'));
      await visitor.sees(see('listitem', undefined, bars), { count: 3 });
    },
  },
  {
    title: 'says why',
    play: async ({ visitor }) => {
      const evidence = see('list', /^Evidence for /, zone('Why'));
      await visitor.sees(see('listitem', undefined, evidence), { count: 4 });
    },
  },
  {
    title: 'swaps two names in a what-if',
    play: async ({ visitor }) => {
      await visitor.press(see('button', '“fep” and “wuggle” were swapped', zone('Why')));
      await visitor.reads(whatIfChanged, /there is “wuggle” in the image\./);
      await visitor.press(see('button', 'Close the comparison'));
      await visitor.sees(whatIfChanged, { count: 0 });
      await visitor.reads(answer, answers('fep'));
    },
  },
  {
    title: 'teaches by paste, and takes it back by undo',
    play: async ({ visitor, files }) => {
      // What is pasted beside the cards goes to the first concept.
      await visitor.paste(see('heading', 'Teach', zone('Teach')), files.sun(3));
      await visitor.sees(pictures('fep'), { count: 3 });
      await visitor.press(see('button', /^Undo: /));
      await visitor.sees(pictures('fep'), { count: 2 });
      await visitor.press(see('button', /^Redo: /));
      await visitor.sees(pictures('fep'), { count: 3 });
      await visitor.reads(answer, answers('fep'));
    },
  },
  {
    title: 'is the same after a reload',
    play: async ({ visitor }) => {
      await visitor.reads(see('banner'), /Saved on this device/);
      await visitor.browser.reload();
      await visitor.sees(pictures('fep'), { count: 3 });
      await visitor.sees(pictures('wuggle'), { count: 2 });
    },
  },
  {
    title: 'saves a session file and opens it again',
    play: async ({ visitor }) => {
      await visitor.chooseInMenu(session, 'Rename…');
      const rename = see('dialog', 'Rename the session');
      await visitor.write(see('textbox', 'Name', rename), 'Suns');
      await visitor.sees(see('button', 'Session: Suns'));
      const path = await visitor.download('Suns.lcl', () =>
        visitor.chooseInMenu(session, 'Save to a file…'),
      );
      await visitor.chooseInMenu(session, 'New session');
      await visitor.sees(pictures('fep'), { count: 0 });
      await visitor.choose(() => visitor.chooseInMenu(session, 'Open a file…'), [path]);
      await visitor.sees(pictures('fep'), { count: 3 });
      await visitor.sees(pictures('wuggle'), { count: 2 });
      await visitor.reads(answer, answers('fep'));
    },
  },
  {
    title: 'teaches by a folder of folders',
    play: async ({ visitor, files }) => {
      await visitor.chooseInMenu(session, 'New session');
      await visitor.sees(pictures('fep'), { count: 0 });
      await visitor.chooseFolder(
        () => visitor.press(see('button', 'Add a folder')),
        files.folder.root,
        files.folder.pictures,
      );
      await visitor.sees(pictures('moons'), { count: 2 });
      await visitor.sees(pictures('ponds'), { count: 2 });
    },
  },
  {
    title: 'says what to do where the camera is refused',
    play: async ({ visitor }) => {
      await visitor.press(see('button', 'Record with the camera: moons'));
      const panel = see('dialog', 'Record moons');
      await visitor.reads(see('alert', undefined, panel), /may not use the camera|no camera/i);
      await visitor.press(see('button', /Close|Done/, panel));
      await visitor.sees(panel, { count: 0 });
    },
  },
  {
    title: 'opens and answers after a reload without a network',
    play: async ({ visitor, files, host }) => {
      await visitor.sees(see('button', 'This device: ready offline'));
      await host.close();
      await visitor.browser.reload();
      await visitor.sees(pictures('moons'), { count: 2 });
      await visitor.choose(
        () => visitor.press(see('button', 'Choose a question picture')),
        [files.sun(9)],
      );
      await visitor.sees(question);
      await visitor.reads(answer, answers('moons'));
    },
  },
];
