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
  /** Starts on a page that nobody has used yet. Throws `NotRunHere` where the browser cannot be driven so far. */
  play(scene: Scene): Promise<void>;
}

/** The story says nothing about the page in this browser. The message completes "not run in this browser, because …". */
export class NotRunHere extends Error {}

const zone = (name: string) => see('region', name);
const pictures = (concept: string) => see('row', undefined, see('grid', `Pictures of ${concept}`));
const answer = see('status', 'Answer');
const answers = (concept: string) => `there is "${concept}" in the image.`;
const session = see('button', /^Session: /);
const question = see('img', /^The question: /);
const whatIfChanged = see('region', 'Changed');

/** Each has a page, a host and a storage of its own, so that one that fails hides no other. */
export const stories: readonly Story[] = [
  { title: 'teaches by files', play: teach },
  {
    title: 'asks, and is answered with probabilities',
    play: async (scene) => {
      await teachAndAsk(scene);
      const bars = see('list', 'Probability of every candidate', zone('Ask'));
      await scene.visitor.sees(see('listitem', undefined, bars), { count: 3 });
    },
  },
  {
    title: 'says why',
    play: async (scene) => {
      await teachAndAsk(scene);
      const evidence = see('list', /^Evidence for /, zone('Why'));
      await scene.visitor.sees(see('listitem', undefined, evidence), { count: 4 });
    },
  },
  {
    title: 'swaps two names in a what-if',
    play: async (scene) => {
      const { visitor } = scene;
      await teachAndAsk(scene);
      await visitor.press(see('button', '“fep” and “wuggle” were swapped', zone('Why')));
      await visitor.reads(whatIfChanged, /there is “wuggle” in the image\./);
      await visitor.press(see('button', 'Close the comparison'));
      await visitor.sees(whatIfChanged, { count: 0 });
      await visitor.reads(answer, answers('fep'));
    },
  },
  {
    title: 'teaches by paste, and takes it back by undo',
    play: async (scene) => {
      const { visitor, files } = scene;
      await teachAndAsk(scene);
      // What is pasted beside the cards goes to the first concept.
      const heading = see('heading', 'Teach', zone('Teach'));
      if (!(await visitor.paste(heading, files.sun(3))))
        throw new NotRunHere('its driver could not put a picture on the clipboard');
      await visitor.sees(pictures('fep'), { count: 3 });
      // The words about saving change their width, and the button beside them moves.
      await visitor.reads(see('banner'), /Saved on this device/);
      await visitor.press(see('button', /^Undo: /));
      await visitor.sees(pictures('fep'), { count: 2 });
      await visitor.press(see('button', /^Redo: /));
      await visitor.sees(pictures('fep'), { count: 3 });
      await visitor.reads(answer, answers('fep'));
    },
  },
  {
    title: 'is the same after a reload',
    play: async (scene) => {
      const { visitor } = scene;
      await teach(scene);
      await visitor.reads(see('banner'), /Saved on this device/);
      await visitor.browser.reload();
      await visitor.sees(pictures('fep'), { count: 2 });
      await visitor.sees(pictures('wuggle'), { count: 2 });
    },
  },
  {
    title: 'saves a session file and opens it again',
    play: async (scene) => {
      const { visitor } = scene;
      await teachAndAsk(scene);
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
      await visitor.sees(pictures('fep'), { count: 2 });
      await visitor.sees(pictures('wuggle'), { count: 2 });
      await visitor.reads(answer, answers('fep'));
    },
  },
  {
    title:
      'teaches, asks and says why on a page as narrow as a phone, and nothing scrolls sideways',
    play: async (scene) => {
      const { visitor } = scene;
      await visitor.browser.resize(390, 844);
      const width = Number(await visitor.evaluate('innerWidth'));
      try {
        // WebKitGTK's window is never narrower than 447 px. The page has the same layout there.
        if (width > 450) throw new NotRunHere(`its window cannot be narrower than ${width} px`);
        await teachAndAsk(scene);
        await visitor.sees(see('list', /^Evidence for /, zone('Why')));
        const over = await visitor.evaluate('document.scrollingElement.scrollWidth - innerWidth');
        if (Number(over) > 0) throw new Error(`the page is ${String(over)} px too wide`);
      } finally {
        await visitor.browser.resize(1280, 800);
      }
    },
  },
  { title: 'teaches by a folder of folders', play: teachByFolder },
  {
    title: 'says what to do where the camera is refused',
    play: async ({ visitor }) => {
      await visitor.write({ ...nameOfConcept, at: 0 }, 'fep');
      await visitor.press(see('button', 'Record with the camera: fep'));
      const panel = see('dialog', 'Record fep');
      await visitor.reads(see('alert', undefined, panel), /may not use the camera|no camera/i);
      await visitor.press(see('button', /Close|Done/, panel));
      await visitor.sees(panel, { count: 0 });
    },
  },
  {
    title: 'opens and answers after a reload without a network',
    play: async (scene) => {
      const { visitor, host } = scene;
      await teachByFolder(scene);
      await visitor.reads(see('banner'), /Saved on this device/);
      await visitor.sees(see('button', 'This device: ready offline'));
      await host.close();
      await visitor.browser.reload();
      await visitor.sees(pictures('moons'), { count: 2 });
      await ask(scene);
      await visitor.reads(answer, answers('moons'));
    },
  },
];

const nameOfConcept = see('textbox', 'Name of the concept', zone('Teach'));

/** Two concepts, "fep" and "wuggle", with two pictures each. */
async function teach({ visitor, files }: Scene): Promise<void> {
  await visitor.write({ ...nameOfConcept, at: 0 }, 'fep');
  await visitor.write({ ...nameOfConcept, at: 1 }, 'wuggle');
  for (const [concept, make] of [
    ['fep', files.sun],
    ['wuggle', files.waves],
  ] as const) {
    const add = see('button', `Add pictures to ${concept}`);
    await visitor.choose(() => visitor.press(add), [make(1), make(2)]);
    await visitor.sees(pictures(concept), { count: 2 });
  }
}

async function teachByFolder({ visitor, files }: Scene): Promise<void> {
  await visitor.chooseFolder(
    () => visitor.press(see('button', 'Add a folder')),
    files.folder.root,
    files.folder.pictures,
  );
  await visitor.sees(pictures('moons'), { count: 2 });
  await visitor.sees(pictures('ponds'), { count: 2 });
}

async function ask({ visitor, files }: Scene): Promise<void> {
  const choose = see('button', 'Choose a question picture');
  await visitor.choose(() => visitor.press(choose), [files.sun(9)]);
  await visitor.sees(question);
}

/** The concepts of `teach`, and a question that is answered with "fep". */
async function teachAndAsk(scene: Scene): Promise<void> {
  await teach(scene);
  await ask(scene);
  await scene.visitor.reads(answer, answers('fep'));
}
