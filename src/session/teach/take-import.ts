import { msg } from '@lingui/core/macro';
import { say } from '../../languages/say.ts';
import { type Words } from '../../languages/words.ts';
import type { ConceptId } from '../../domain/lcl/concept.ts';
import { tidyName } from '../../domain/lcl/label.ts';
import { conceptById } from '../../domain/session/session.ts';
import type { UnreadFile } from '../../files/file-fault.ts';
import type { FoundFile } from '../../files/found-file.ts';
import { picturesIn, type ImportPlan } from '../../files/import/import-plan.ts';
import { conceptForFolder, type MadeConcept } from './concept-for-folder.ts';
import { placePicture } from './demonstrate.ts';
import { takeInTurn, type Drop } from './drop.ts';
import { holdOut } from './held-out.ts';
import { unreadLines } from './file-fault-words.ts';
import { importNotice } from './import-notice.ts';
import type { ImportTally } from './import-tally.ts';
import { notify } from '../store/notices.ts';
import { notifyLate, readFound, seeOthers } from './take-pictures.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Imports the pictures of a plan, first the concepts and then the test tray. An existing concept of the same name takes
 * the pictures; otherwise one is made. The import is one step of undo. One notice says which pictures came in, which
 * did not, and why.
 *
 * @param unopened files that could not be opened; they join that notice
 */
export async function takeImport(
  tools: Tools,
  plan: ImportPlan,
  unopened: readonly UnreadFile[] = [],
): Promise<void> {
  await takeInTurn(tools, picturesIn(plan), (drop) => takePlan(tools, plan, unopened, drop));
  void seeOthers(tools, picturesIn(plan));
}

/** An import that is running. */
interface Taking {
  readonly drop: Drop;
  /** Completes "Undo: …". */
  readonly what: Words;
  readonly made: Map<string, MadeConcept>;
  /** The concepts that got pictures, under the names from the plan. */
  readonly conceptIds: Map<string, ConceptId>;
  readonly tally: ImportTally;
}

async function takePlan(
  tools: Tools,
  plan: ImportPlan,
  unopened: readonly UnreadFile[],
  drop: Drop,
): Promise<void> {
  const { store } = tools;
  const made = new Map<string, MadeConcept>();
  const taking: Taking = {
    drop,
    what: plan.kind === 'folders' ? msg`add folders` : msg`import pictures`,
    made,
    conceptIds: new Map(),
    tally: {
      made,
      grown: new Set(),
      again: new Map(),
      spent: [],
      refused: [...unreadLines(unopened)],
      taught: 0,
      heldOut: 0,
    },
  };
  let read = 0;
  for (const { name, train } of plan.concepts)
    read += await teach(tools, nameOf(name), train, taking);
  // Everything that is taught comes first, because only then is it known which pictures cannot test.
  for (const { name, test } of plan.concepts)
    read += await keepForTests(tools, nameOf(name), test, taking);
  if (drop.goesOn()) {
    const notice = importNotice(plan, taking.tally, store.getState().session);
    if (notice) notify(store, notice);
  }
  notifyLate(tools, picturesIn(plan) - read, drop);
}

/** Returns how many files were read or failed. */
async function teach(
  tools: Tools,
  name: string,
  files: readonly FoundFile[],
  { drop, what, made, conceptIds, tally }: Taking,
): Promise<number> {
  const conceptOf = (id: ConceptId) => conceptById(tools.store.getState().session, id);
  let conceptId: ConceptId | undefined;
  let read = 0;
  const unread = await readFound(
    tools,
    files,
    (picture) => {
      // The concept is made with the first readable picture, so that a folder of other files leaves no empty concept
      // behind.
      conceptId ??= conceptForFolder(tools, name, made, drop.key, what);
      conceptIds.set(name, conceptId);
      read += 1;
      if (placePicture(tools, conceptId, picture, drop.key)) {
        tally.taught += 1;
        tally.grown.add(conceptId);
      } else {
        const shown = conceptOf(conceptId)?.name ?? name;
        tally.again.set(shown, [...(tally.again.get(shown) ?? []), picture.source]);
      }
    },
    () => drop.goesOn() && (conceptId === undefined || conceptOf(conceptId) !== undefined),
    drop.settled,
  );
  tally.refused.push(...unreadLines(unread));
  return read + unread.length;
}

/** Returns how many files were read or failed. */
async function keepForTests(
  tools: Tools,
  name: string,
  files: readonly FoundFile[],
  { drop, conceptIds, tally }: Taking,
): Promise<number> {
  let read = 0;
  const unread = await readFound(
    tools,
    files,
    (picture) => {
      // The import, or the visitor meanwhile, may have renamed the concept.
      const concept = conceptById(tools.store.getState().session, conceptIds.get(name) ?? '');
      read += 1;
      if (holdOut(tools, picture, concept?.name ?? truthOf(tools, name), drop.key))
        tally.heldOut += 1;
      else tally.spent.push(picture.source);
    },
    drop.goesOn,
    drop.settled,
  );
  tally.refused.push(...unreadLines(unread));
  return read + unread.length;
}

/** The folder of test pictures that show none of the concepts, in the studio's own exports too. */
const STRANGERS = 'none of these';

function truthOf({ store }: Tools, name: string): string | null {
  const isConcept = store.getState().session.concepts.some((concept) => concept.name === name);
  return name.toLowerCase() === STRANGERS && !isConcept ? null : name;
}

function nameOf(written: string): string {
  return tidyName(written) || say(msg`unnamed folder`);
}
