import type { ConceptId } from '../../domain/lcl/concept.ts';
import { tidyName } from '../../domain/lcl/label.ts';
import { conceptById } from '../../domain/session/session.ts';
import type { FoundFile } from '../../files/found-file.ts';
import { picturesIn, type ImportPlan } from '../../files/import/import-plan.ts';
import { conceptForFolder, type MadeConcept } from './concept-for-folder.ts';
import { placePicture } from './demonstrate.ts';
import { takeInTurn, type Drop } from './drop.ts';
import { holdOut } from './held-out.ts';
import { importNotice, type ImportTally } from './import-notice.ts';
import { notify } from '../store/notices.ts';
import { readFound } from './read-found.ts';
import { notifyLate } from './take-pictures.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Takes what a plan lists: concepts with their pictures, then what is for the test tray. A concept of the name takes the
 * pictures, or one is made. All of it is one undo step, and one notice says what came, what did not and why.
 *
 * @param unopened lines of what could not even be opened, for that notice
 */
export function takeImport(
  tools: Tools,
  plan: ImportPlan,
  unopened: readonly string[] = [],
): Promise<void> {
  return takeInTurn(tools, picturesIn(plan), (drop) => takePlan(tools, plan, unopened, drop));
}

/** An import under way. */
interface Taking {
  readonly drop: Drop;
  /** Completes "Undo: …". */
  readonly what: string;
  readonly made: Map<string, MadeConcept>;
  /** The concepts that got pictures, by the names that the plan gives them. */
  readonly conceptIds: Map<string, ConceptId>;
  readonly tally: ImportTally;
}

async function takePlan(
  tools: Tools,
  plan: ImportPlan,
  unopened: readonly string[],
  drop: Drop,
): Promise<void> {
  const { store } = tools;
  const made = new Map<string, MadeConcept>();
  const taking: Taking = {
    drop,
    what: plan.kind === 'folders' ? 'add folders' : 'import pictures',
    made,
    conceptIds: new Map(),
    tally: {
      made,
      grown: new Set(),
      again: new Map(),
      spent: [],
      refused: [...unopened],
      taught: 0,
      heldOut: 0,
    },
  };
  let read = 0;
  for (const { name, train } of plan.concepts)
    read += await teach(tools, nameOf(name), train, taking);
  // All that is taught first: only then is it known what may not test.
  for (const { name, test } of plan.concepts)
    read += await keepForTests(tools, nameOf(name), test, taking);
  if (drop.goesOn()) {
    const notice = importNotice(plan, taking.tally, store.getState().session);
    if (notice) notify(store, notice);
  }
  notifyLate(store, picturesIn(plan) - read);
}

/** Gives how many files were read, or could not be. */
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
      // Not before the first picture that can be read: a folder of other things leaves no empty concept behind.
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
  tally.refused.push(...unread);
  return read + unread.length;
}

/** Gives how many files were read, or could not be. */
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
      // The concept may have got another name, from the import or from the visitor meanwhile.
      const concept = conceptById(tools.store.getState().session, conceptIds.get(name) ?? '');
      read += 1;
      if (holdOut(tools, picture, concept?.name ?? name, drop.key)) tally.heldOut += 1;
      else tally.spent.push(picture.source);
    },
    drop.goesOn,
    drop.settled,
  );
  tally.refused.push(...unread);
  return read + unread.length;
}

function nameOf(written: string): string {
  return tidyName(written) || 'unnamed folder';
}
