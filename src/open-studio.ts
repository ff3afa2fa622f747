import { beginStudio, startStudio, type StartHow } from './composition/begin-studio.ts';
import { bringSharedNotes } from './composition/shared-work.ts';
import { createTools, sampleAddress } from './composition/create-tools.ts';
import { fetchAhead } from './lazy-parts.ts';
import type { Installation } from './pwa/open-installation.ts';
import type { Tools } from './session/store/tools.ts';

export interface OpenedStudio {
  readonly tools: Tools;
  /** What this device keeps of the studio. */
  readonly installation: Installation;
  /** Address of a file of the starter packs. */
  readonly sampleAddress: (file: string) => string;
  /** Brings the last session back and starts the model, side by side; asks first if that broke off the last times. */
  readonly begin: () => Promise<void>;
  /** Goes on from there. */
  readonly start: (how: StartHow) => Promise<void>;
}

/** Opens the studio for the page at this address. Nothing is loaded or restored before `begin`. */
export function openStudio(page: URL, basePath: string): OpenedStudio {
  const base = new URL(basePath, page);
  bringSharedNotes();
  const parts = {
    ...createTools(page, base),
    onSettled: (untilNothingIsAsked: () => Promise<void>) => void fetchAhead(untilNothingIsAsked),
  };
  return {
    tools: parts.tools,
    installation: parts.installation,
    sampleAddress: (file) => sampleAddress(base, file),
    begin: () => beginStudio(parts),
    start: (how) => startStudio(parts, how),
  };
}
