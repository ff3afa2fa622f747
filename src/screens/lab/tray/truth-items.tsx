import { t } from '@lingui/core/macro';
import { CircleDashed, CircleHelp } from 'lucide-react';
import type { Truth } from '../../../domain/evaluation/test-answer.ts';
import { useStudio } from '../../../session/store/session-context.tsx';
import { MarkerIcon } from '../../../ui/marker.tsx';
import { MenuItem } from '../../shared/menu-items.tsx';

interface Props {
  chosen: Truth;
  onChoose: (truth: Truth) => void;
}

/** The items of a menu that says what pictures are in truth. */
export function TruthItems({ chosen, onChoose }: Props) {
  const concepts = useStudio(({ session }) => session.concepts);
  return (
    <>
      {concepts.map(({ id, name, marker }) => (
        <MenuItem
          key={id}
          text={name}
          isName
          icon={<MarkerIcon index={marker} />}
          isChecked={chosen === name}
          onAction={() => onChoose(name)}
        />
      ))}
      <MenuItem
        text={t`None of these`}
        icon={<CircleDashed />}
        isChecked={chosen === null}
        onAction={() => onChoose(null)}
      />
      <MenuItem
        text={t`Not said yet`}
        icon={<CircleHelp />}
        isChecked={chosen === ''}
        onAction={() => onChoose('')}
      />
    </>
  );
}
