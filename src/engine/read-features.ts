import type { MiniEngine } from '../../workers/protocol/mini-engine.ts';
import type { Engines } from '../ports/answerers.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';

/** What Mini's encoder made of pictures. Shows the pictures first that Mini has not seen. It disturbs no question. */
export function createFeatureReader(
  mini: Pick<EngineSupervisor<MiniEngine>, 'aside'>,
): NonNullable<Engines['features']> {
  return (imageIds) =>
    mini.aside({
      imageIds,
      step: 'reading features',
      run: (engine) => engine.features(imageIds),
    });
}
