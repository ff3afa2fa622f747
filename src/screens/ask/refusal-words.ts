import type { LinkContextRefusal } from '../../domain/lcl/link-context.ts';

/** What is missing before the model can be asked. */
export function refusalWords(refusal: LinkContextRefusal): string {
  switch (refusal) {
    case 'no-demonstration':
      return 'Nothing is taught yet: add at least one picture to a concept that is not muted.';
    case 'no-query':
      return 'There is no picture to ask about yet: drop, paste or choose one.';
    case 'no-demonstration-and-no-query':
      return 'First teach: add pictures to two concepts. Then choose a picture to ask about.';
  }
}
