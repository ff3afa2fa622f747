import type { ImageId } from '../../kernel/image-id.ts';
import type { Session } from '../../domain/session/session.ts';

/**
 * A name for the picture of each question, as its file was called. Files of one name are told apart by the concept
 * that they show, as in the folders that they came from, and then by a number.
 */
export function questionNames(session: Session): ReadonlyMap<ImageId, string> {
  const sources = new Map(
    session.episodes.map(({ linkContext: { query } }) => [query.imageId, query.source]),
  );
  const names = new Map<ImageId, string>();
  const taken = new Set<string>();
  for (const [imageId, source] of sources) {
    const isAmbiguous = [...sources.values()].filter((other) => other === source).length > 1;
    const folder = isAmbiguous ? conceptShown(session, imageId) : '';
    const name = untaken(folder === '' ? source : `${folder}/${source}`, taken);
    taken.add(name);
    names.set(imageId, name);
  }
  return names;
}

function conceptShown({ concepts, testTray }: Session, imageId: ImageId): string {
  const truth = testTray.find((heldOut) => heldOut.imageId === imageId)?.truth ?? '';
  if (truth !== '') return truth;
  const taught = concepts.find(({ demonstrations }) =>
    demonstrations.some((shown) => shown.imageId === imageId),
  );
  return taught?.name ?? '';
}

function untaken(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${stem} (${number})${extension}`;
  return free;
}
