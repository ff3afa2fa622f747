import type { DrawnExperiment } from '../domain/experiments/drawn-experiment.ts';
import type { ExperimentRequest } from '../domain/experiments/experiment-request.ts';
import type { Outcome } from '../kernel/outcome.ts';

/** Why nothing was drawn. */
export type DrawingFailure =
  /** The part that draws did not come. */
  | 'drawer-unreachable'
  /** It ended before it had drawn. */
  | 'drawing-broke-off';

/** Draws creatures that do not exist, away from the page. */
export interface Creatures {
  /** All pictures of an experiment. */
  draw(request: ExperimentRequest): Promise<Outcome<DrawnExperiment, DrawingFailure>>;
  /** One picture of each concept, to recognise the experiment by. */
  drawFaces(request: ExperimentRequest): Promise<Outcome<readonly string[], DrawingFailure>>;
}
