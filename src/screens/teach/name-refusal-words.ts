import type { NameRefusal } from '../../domain/lcl/check-name.ts';
import { LABEL_BYTES } from '../../domain/lcl/label.ts';

/** Why a name was refused, shown beside its field. */
export function nameRefusalWords(refusal: NameRefusal): string {
  switch (refusal.code) {
    case 'empty-name':
      return 'A concept needs a name with at least one visible character.';
    case 'duplicate-name':
      return `“${refusal.name}” is taken. Two concepts of one name would be one to the model.`;
    case 'same-label':
      return `The model reads only ${LABEL_BYTES} bytes and could not tell this from “${refusal.name}”.`;
  }
}
