import type { NameRefusal } from '../../domain/lcl/check-name.ts';
import { NAME_LENGTH } from '../../domain/lcl/label.ts';

/** Why a name was refused, shown beside its field. */
export function nameRefusalWords(refusal: NameRefusal): string {
  switch (refusal.code) {
    case 'empty-name':
      return 'A concept needs a name with at least one visible character.';
    case 'too-long':
      return `A name has at most ${NAME_LENGTH} characters. This one has ${refusal.characters}.`;
    case 'duplicate-name':
      return `“${refusal.name}” is taken. Two concepts of one name would be one to the model.`;
    case 'look-alike':
      return `This looks the same as “${refusal.name}”, which is taken. Choose a name that people can tell from it.`;
  }
}
