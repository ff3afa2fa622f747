import { t } from '@lingui/core/macro';
import type { NameRefusal } from '../../domain/lcl/check-name.ts';
import { NAME_LENGTH } from '../../domain/lcl/label.ts';

/** Why a name was refused, shown beside its field. */
export function nameRefusalWords(refusal: NameRefusal): string {
  switch (refusal.code) {
    case 'empty-name':
      return t`A concept needs a name with at least one visible character.`;
    case 'too-long':
      return t`A name has at most ${NAME_LENGTH} characters. This one has ${{ characters: refusal.characters }}.`;
    case 'duplicate-name':
      return t`“${{ name: refusal.name }}” is taken. Two concepts of one name would be one to the model.`;
    case 'look-alike':
      return t`This looks the same as “${{ name: refusal.name }}”, which is taken. Choose a name that people can tell from it.`;
  }
}
