import type { ConceptId } from '../domain/concept.ts';
import { tidyName } from '../domain/label.ts';
import { conceptById } from '../domain/session.ts';
import { picturesIn, type ImportPlan } from '../files/import/import-plan.ts';
import { conceptForFolder, type MadeConcept } from './concept-for-folder.ts';
import { placePicture } from './demonstrate.ts';
import { takeInTurn, type Drop } from './drop.ts';
import { holdOut } from './hold-out.ts';
import { importNotice, type ImportTally } from './import-notice.ts';
import { notify } from './notices.ts';
import { readFound } from './read-found.ts';
import { notifyLate } from './take-pictures.ts';
import type { Tools } from './tools.ts';

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

async function takePlan(
  tools: Tools,
  plan: ImportPlan,
  unopened: readonly string[],
  drop: Drop,
): Promise<void> {
  const { store } = tools;
  const made = new Map<string, MadeConcept>();
  const tally: ImportTally = {
    made,
    grown: new Set(),
    again: new Map(),
    spent: [],
    refused: [...unopened],
    taught: 0,
    heldOut: 0,
  };
  const isThere = (id: ConceptId) => conceptById(store.getState().session, id) !== undefined;
  const nameOfConcept = new Map<string, ConceptId>();
  let came = 0;
  const isAgain = (name: string, source: string) =>
    tally.again.set(name, [...(tally.again.get(name) ?? []), source]);

  for (const { name: written, train } of plan.concepts) {
    const name = tidyName(written) || 'unnamed folder';
    let conceptId: ConceptId | undefined;
    const unread = await readFound(
      tools,
      train,
      (picture) => {
        // Not before the first picture that can be read: a folder of other things leaves no empty concept behind.
        conceptId ??= conceptForFolder(tools, name, made, drop.key);
        nameOfConcept.set(name, conceptId);
        came += 1;
        if (placePicture(tools, conceptId, picture, drop.key)) {
          tally.taught += 1;
          tally.grown.add(conceptId);
        } else {
          isAgain(conceptById(store.getState().session, conceptId)?.name ?? name, picture.source);
        }
      },
      () => drop.goesOn() && (conceptId === undefined || isThere(conceptId)),
      drop.arrived,
    );
    came += unread.length;
    tally.refused.push(...unread);
  }
  // All that is taught first: only then is it known what may not test.
  for (const { name: written, test } of plan.concepts) {
    const name = tidyName(written) || 'unnamed folder';
    const unread = await readFound(
      tools,
      test,
      (picture) => {
        const { session } = store.getState();
        const truth = conceptById(session, nameOfConcept.get(name) ?? '')?.name ?? name;
        came += 1;
        if (holdOut(tools, picture, truth, drop.key)) tally.heldOut += 1;
        else tally.spent.push(picture.source);
      },
      drop.goesOn,
      drop.arrived,
    );
    came += unread.length;
    tally.refused.push(...unread);
  }
  if (drop.goesOn()) {
    const notice = importNotice(plan, tally, store.getState().session);
    if (notice) notify(store, notice);
  }
  notifyLate(store, picturesIn(plan) - came);
}
