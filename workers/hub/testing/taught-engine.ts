import type { ImageId } from '../../../src/kernel/image-id.ts';
import type { LinkContext } from '../../../src/domain/lcl/link-context.ts';
import type { Outcome } from '../../../src/kernel/outcome.ts';
import { labelsOf, type SupportSet } from '../../../src/domain/lcl/support-set.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import type { HubEngine } from '../../protocol/hub-engine.ts';
import type { OpenedHubModel } from '../open-hub-model.ts';
import { engineOf, plainBitmap, type RgbTriple } from './engine-of-tiny.ts';
import { TINY } from './open-tiny.ts';

const RED: RgbTriple = [214, 40, 40];
export const BLUE: RgbTriple = [40, 70, 214];

/** The value of an outcome that must not be a failure. */
export function mustSucceed<Value>(outcome: Outcome<Value, EngineFailure>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** Shows the engine a picture of one colour. */
export async function show(
  engine: HubEngine,
  imageId: string,
  colour: RgbTriple,
): Promise<ImageId> {
  mustSucceed(await engine.see(imageId as ImageId, plainBitmap(colour)));
  return imageId as ImageId;
}

export const demonstrationOf = (imageId: ImageId, label: string) => ({
  demonstrationId: `d ${imageId}` as SupportSet[number]['demonstrationId'],
  imageId,
  label,
});

/** The link context of a question about a picture, with the labels of the support set. */
export function contextOf(supportSet: SupportSet, imageId: ImageId): LinkContext {
  return { supportSet, labels: labelsOf(supportSet), query: { imageId, source: '' } };
}

/** An engine with the tiny model that was shown red as "dax" and blue as "wug", and a red picture to ask about. */
export async function openTaughtEngine() {
  let opened: Pick<OpenedHubModel, 'model'>;
  const engine = engineOf({ onOpened: ({ value }) => (opened = value as typeof opened) });
  mustSucceed(await engine.open({ modelUrl: '', pretrained: TINY }, () => undefined));
  const supportSet: SupportSet = [
    demonstrationOf(await show(engine, 'red', RED), 'dax'),
    demonstrationOf(await show(engine, 'blue', BLUE), 'wug'),
    demonstrationOf(await show(engine, 'red too', [230, 60, 50]), 'dax'),
  ];
  const query = await show(engine, 'query', [205, 35, 45]);
  return { engine, liveTensors: () => opened.model.liveTensors, supportSet, query };
}
