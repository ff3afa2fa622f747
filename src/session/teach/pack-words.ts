import { msg } from '@lingui/core/macro';
import type { Words } from '../../languages/words.ts';
import type { StarterPackListing } from '../../domain/session/starter-pack.ts';

interface PackWords {
  readonly title: Words;
  readonly blurb: Words;
}

/** The packs that come with the studio, by the ids in `packs.json`. */
const SHIPPED: Readonly<Record<string, PackWords>> = {
  strangers: {
    title: msg`Two strangers`,
    blurb: msg`Two creatures that nobody has seen before: four pictures of each are all it gets.`,
  },
  family: {
    title: msg`A family likeness`,
    blurb: msg`One is the child of the other: the same body, but something else has been mixed in.`,
  },
  trap: {
    title: msg`The trap`,
    blurb: msg`In these examples the background gives it away. Does the model look at the creature?`,
  },
};

/** The title of a starter pack and its sentence. A pack that was drawn on demand brings its own. */
export function packWords({ id, title, blurb }: StarterPackListing): PackWords {
  return SHIPPED[id] ?? { title, blurb };
}
