import { t } from '@lingui/core/macro';
import { FlaskConical } from 'lucide-react';
import { showLab } from '../../session/lab/show-lab.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { labPart } from './lab-part.ts';

/** Opens and closes the lab, from the page's head. */
export function LabButton() {
  const tools = useTools();
  const isOpen = useStudio(({ view }) => view.kind === 'lab');
  return (
    <Button look="quiet" data-tour="lab" onPress={() => showLab(tools, isOpen ? null : 'test')}>
      <FlaskConical aria-hidden="true" />
      <span className="studio-button-words">{isOpen ? t`Studio` : t`Lab`}</span>
    </Button>
  );
}

/** The lab, in the place of the zones. */
export function LabPlace() {
  return <LazyPartView part={labPart}>{({ Lab }) => <Lab />}</LazyPartView>;
}
