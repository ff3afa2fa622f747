import { expose } from 'comlink';
import { flattened } from '../../../workers/pictures/flatten-bitmap.ts';
import { buildsBesideScript } from './beside-runtime.ts';
import { decodeQuestion } from './decode-question.ts';
import { createMiniWorker } from './engine.ts';
import type { MiniLibraryWorker } from './protocol.ts';

// The worker of the package. Import this file in a worker of your own to start Mini there.

const { calls, inTurn } = createMiniWorker({
  builds: buildsBesideScript(),
  keptUnder: 'link-context-mini',
});
const { decode } = decodeQuestion(inTurn, (...request) => fetch(...request));
expose({
  ...calls,
  decode,
  see: (imageId, bitmap) => calls.see(imageId, flattened(bitmap)),
} satisfies MiniLibraryWorker);
