import type { EngineChoice } from '../domain/models/hub-models.ts';

/** Which engine answered when the page was last open, as far as this browser keeps it. */
export interface EngineMemory {
  recall(): string | null;
  keep(choice: EngineChoice): void;
}
