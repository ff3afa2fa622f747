import type { Concept } from '../../domain/lcl/concept.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { Session, HeldOut } from '../../domain/session/session.ts';
import { folderNames } from './folder-names.ts';
import { jsonLines, numbered, zipPictures, type PictureOf, type Written } from './zip-pictures.ts';

/** One question about a test picture, with its own concept and another one as candidates. */
interface Question {
  readonly heldOut: HeldOut;
  readonly positive: Concept;
  readonly negative: Concept;
}

/** Whether ISEKAI's records can be made from a session. It needs a test picture, its concept and another one. */
export function hasIsekai(session: Session): boolean {
  return questionsOf(session).length > 0;
}

/**
 * Writes a session in the format of ISEKAI (arXiv 2308.07891). That is `ISEKAI.json` in JSON Lines, and the pictures in
 * `images/`. Each record asks about one test picture, with its own concept and one other as candidates. So a test
 * picture has one record for each other concept. Test pictures of untaught concepts are left out. Streams as {@link
 * zipPictures}.
 */
export function writeIsekai(
  session: Session,
  pictureOf: PictureOf,
  into: WritableStream<Uint8Array>,
): Promise<Written> {
  const questions = questionsOf(session);
  const concepts = taughtIn(session);
  const folders = folderNames(concepts.map(({ name }) => name));
  const heldOuts = new Set(questions.map(({ heldOut }) => heldOut));
  return zipPictures(into, pictureOf, new Date(session.changedAt), async (zip) => {
    const add = async (path: string, imageId: ImageId) =>
      (await zip.addPicture(`images/${path}`, imageId))?.slice('images/'.length) ?? null;
    const taught = new Map<Concept, string[]>();
    for (const concept of concepts) {
      const files: string[] = [];
      for (const [index, { imageId }] of concept.demonstrations.entries()) {
        const file = await add(`${folders.get(concept.name) ?? ''}/${numbered(index)}`, imageId);
        if (file !== null) files.push(file);
      }
      taught.set(concept, files);
    }
    const asked = new Map<HeldOut, string | null>();
    for (const [index, heldOut] of [...heldOuts].entries()) {
      const path = `${folders.get(heldOut.truth ?? '') ?? ''}/query-${numbered(index)}`;
      asked.set(heldOut, await add(path, heldOut.imageId));
    }
    const records = questions.flatMap(({ heldOut, positive, negative }) => {
      const file = asked.get(heldOut) ?? null;
      return file === null
        ? []
        : [
            {
              image_name: file,
              positive_list: taught.get(positive) ?? [],
              negative_list: taught.get(negative) ?? [],
              // Misspelt as in the original data, because programs read this spelling.
              positive_promt: positive.name,
              negative_promt: negative.name,
              label_name: positive.name,
            },
          ];
    });
    // The paper's program refuses an odd number of records, so the last one is then written twice.
    const last = records.at(-1);
    if (last && records.length % 2 === 1) records.push(last);
    await zip.addText('ISEKAI.json', jsonLines(records));
  });
}

function taughtIn({ concepts }: Session): readonly Concept[] {
  return concepts.filter(({ demonstrations }) => demonstrations.length > 0);
}

function questionsOf(session: Session): readonly Question[] {
  const concepts = taughtIn(session);
  return session.testTray.flatMap((heldOut) => {
    const positive = concepts.find(({ name }) => name === heldOut.truth);
    if (!positive) return [];
    return concepts
      .filter((concept) => concept !== positive)
      .map((negative) => ({ heldOut, positive, negative }));
  });
}
