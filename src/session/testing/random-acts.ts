import fc from 'fast-check';
import { succeed } from '../../kernel/outcome.ts';
import { imageId } from '../../domain/testing/made.ts';
import {
  addConcept,
  copyDemonstration,
  deleteConcept,
  deleteDemonstration,
  moveDemonstration,
  muteConcept,
  muteDemonstration,
  renameConcept,
} from '../teach/arrange.ts';
import { ask } from '../ask/ask.ts';
import { redo, undo } from '../store/change.ts';
import { askAbout, chooseQuery, clearQuery } from '../ask/choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import {
  deleteSession,
  duplicateSession,
  openSession,
  renameSession,
  startSession,
} from '../table/sessions.ts';
import type { Tools } from '../store/tools.ts';
import type { PageForTests } from './browser-for-tests.ts';
import { picture } from './tools-for-tests.ts';

/** One act of a visitor, on the `one`-th and `other`-th of the possible objects. */
export interface RandomAct {
  readonly what: (typeof doings)[number];
  readonly one: number;
  readonly other: number;
}

const doings = [
  'demonstrate',
  'move',
  'copy',
  'mute',
  'rename',
  'add concept',
  'delete concept',
  'delete picture',
  'undo',
  'redo',
  'choose query',
  'ask about',
  'clear query',
  'ask',
  'start session',
  'open session',
  'duplicate session',
  'delete session',
  'rename session',
  'press notice',
  'save',
] as const;

const few = fc.nat({ max: 5 });

export const randomAct: fc.Arbitrary<RandomAct> = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constant('demonstrate' as const) },
    { weight: 3, arbitrary: fc.constant('save' as const) },
    { weight: 20, arbitrary: fc.constantFrom(...doings) },
  ),
  one: few,
  other: few,
});

/** Pictures that need no hashing and no threads, because their content is their name. */
function readAtOnce(tools: Tools): Tools {
  return {
    ...tools,
    readPicture: (file) => {
      const named = imageId(file.name.slice(0, 1));
      return Promise.resolve(succeed({ imageId: named, blob: file, width: 1, height: 1 }));
    },
  };
}

/** Does the act on this page's table. An act that is impossible there does nothing. */
export async function act(page: PageForTests, { what, one, other }: RandomAct): Promise<void> {
  const tools = readAtOnce(page.tools);
  const { session, sessions, notices } = tools.store.getState();
  const concept = pick(session.concepts, one);
  const toConcept = pick(session.concepts, other);
  const shown = pick(
    session.concepts.flatMap(({ demonstrations }) => demonstrations),
    one + other,
  );
  const files = [one, other].map((digit) => picture(`${digit}`));
  switch (what) {
    case 'demonstrate':
      return demonstrate(tools, files, concept?.id ?? null);
    case 'move':
      return void (shown && toConcept && moveDemonstration(tools, shown.id, toConcept.id));
    case 'copy':
      return void (shown && toConcept && copyDemonstration(tools, shown.id, toConcept.id));
    case 'mute':
      if (shown && other > 2) muteDemonstration(tools, shown.id, !shown.muted);
      else if (concept) muteConcept(tools, concept.id, !concept.muted);
      return;
    case 'rename':
      return void (concept && renameConcept(tools, concept.id, `name ${other}`));
    case 'add concept':
      return void addConcept(tools);
    case 'delete concept':
      return void (concept && deleteConcept(tools, concept.id));
    case 'delete picture':
      return void (shown && deleteDemonstration(tools, shown.id));
    case 'undo':
      return undo(tools);
    case 'redo':
      return redo(tools);
    case 'choose query':
      return chooseQuery(tools, files);
    case 'ask about':
      return void (shown && askAbout(tools, shown.id));
    case 'clear query':
      return clearQuery(tools);
    case 'ask':
      return ask(tools);
    case 'start session':
      return startSession(tools);
    case 'open session':
      return openSession(tools, pick(sessions, one)?.id ?? session.id);
    case 'duplicate session':
      return duplicateSession(tools);
    case 'delete session':
      return deleteSession(tools, pick(sessions, one)?.id ?? session.id);
    case 'rename session':
      return renameSession(tools, `lesson ${other}`);
    case 'press notice':
      return pick(notices, one)?.action?.run();
    case 'save':
      return page.saving.flush();
  }
}

function pick<Item>(items: readonly Item[], place: number): Item | undefined {
  return items.length === 0 ? undefined : items[place % items.length];
}
