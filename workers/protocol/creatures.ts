import type { DrawnExperiment } from '../../src/domain/experiments/drawn-experiment.ts';
import type { ExperimentRequest } from '../../src/domain/experiments/experiment-request.ts';
import type { LockHolder } from './lock-holder.ts';

/** The worker that draws creatures. It is a worker so that twelve packs at once never block the page. */
export interface CreatureWorker extends LockHolder {
  /** All pictures of an experiment. */
  draw(request: ExperimentRequest): Promise<DrawnExperiment>;
  /** One picture of each concept, to recognise the experiment by. */
  drawFaces(request: ExperimentRequest): Promise<readonly string[]>;
}
