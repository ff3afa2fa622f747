import { msg, plural } from '@lingui/core/macro';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import { folderName } from '../../files/export/folder-names.ts';
import { prototypesOf } from '../../files/export/write-prototypes.ts';
import type { Tools } from '../store/tools.ts';
import { sayNothing, sayResult, saveText, type Exporting } from './export-session.ts';
import { sessionTitleForGood } from '../table/session-title.ts';

/** `exportPrototypes` of `file-acts.ts`, once this part is here. */
export async function savePrototypes(tools: Exporting & Pick<Tools, 'engines'>): Promise<void> {
  const { session } = tools.store.getState();
  const imageIds = [...new Set(supportSetOf(session.concepts).map(({ imageId }) => imageId))];
  if (imageIds.length === 0)
    return sayNothing(tools, msg`There is nothing to export: no picture is taught yet.`);
  const read = await tools.engines.features?.(imageIds);
  const { mini } = tools.store.getState().engines;
  if (!read?.ok || !('manifestSha256' in mini) || !mini.manifestSha256)
    return sayNothing(
      tools,
      msg`There is nothing to export: Mini has not seen the pictures yet. Try again once it has loaded.`,
    );
  const { modelName: name, manifestSha256, pretrainedEncoder: eyes } = mini;
  const featuresOf = new Map(
    imageIds.flatMap((imageId, place) => {
      const features = read.value[place];
      return features ? [[imageId, features] as const] : [];
    }),
  );
  const encoder = eyes?.leftBecause === null ? { encoder: eyes.name } : {};
  const text = prototypesOf(session, featuresOf, { name, manifestSha256, ...encoder });
  const saved = await saveText(
    tools,
    `${folderName(sessionTitleForGood(session.name))} prototypes.json`,
    text,
  );
  const count = imageIds.length;
  sayResult(
    tools,
    saved,
    (file) =>
      msg`Exported the features of ${plural(count, { one: '# picture', other: '# pictures' })} as ${file}. The pictures themselves are not in it.`,
  );
}
