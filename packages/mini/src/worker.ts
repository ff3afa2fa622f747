import { expose } from 'comlink';
import { flattened } from '../../../workers/pictures/flatten-bitmap.ts';
import { buildsBesideScript } from './beside-runtime.ts';
import { createMiniWorker } from './engine.ts';
import type { MiniLibraryWorker } from './protocol.ts';

// The worker of the package. Import this file in a worker of your own to start Mini there.

const mini = createMiniWorker({ builds: buildsBesideScript(), keptUnder: 'link-context-mini' });
expose({
  ...mini,
  see: (imageId, bitmap) => mini.see(imageId, flattened(bitmap)),
} satisfies MiniLibraryWorker);
