import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { showTourStep } from '../../session/classroom/tour.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { TOUR_STEPS, type TourStep } from './tour-steps.ts';

/** One of the first steps, beside the place that it is about. The page stays usable, so that the visitor does it. */
export function Tour({ step }: { step: number }) {
  const shown = TOUR_STEPS[step];
  const [anchor, setAnchor] = useState<{ step: number; element: Element } | null>(null);
  useEffect(() => {
    // The zones may have come back just now. What is in them is there in the next frame.
    const frame = requestAnimationFrame(() => {
      const element = shown && placeOf(shown);
      if (element) setAnchor({ step, element });
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, step]);
  if (!shown || anchor?.step !== step) return null;
  return <ShownStep key={step} step={step} shown={shown} anchor={anchor.element} />;
}

interface ShownProps {
  step: number;
  shown: TourStep;
  anchor: Element;
}

function ShownStep({ step, shown, anchor }: ShownProps) {
  const tools = useTools();
  useEffect(() => {
    anchor.setAttribute('data-toured', '');
    // In one column the words stand at the foot of the window, so the place goes to its top.
    const isOneColumn = matchMedia('(max-width: 959px)').matches;
    anchor.scrollIntoView({ block: isOneColumn ? 'start' : 'nearest' });
    return () => anchor.removeAttribute('data-toured');
  }, [anchor]);
  const isLast = step === TOUR_STEPS.length - 1;
  const go = (to: number | null) => {
    showTourStep(tools, to);
    if (to === null) document.querySelector<HTMLElement>('[data-tour="class"]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    go(null);
  };
  return (
    <Popover
      className="tour"
      triggerRef={{ current: anchor }}
      placement={shown.placement}
      isNonModal
      isOpen
      isKeyboardDismissDisabled
    >
      <div onKeyDown={onKeyDown}>
        <Dialog className="tour-step">
          <Heading slot="title">{say(shown.title)}</Heading>
          <p>{say(shown.text)}</p>
          <p className="class-note">
            <Trans>
              Step {{ step: step + 1 }} of {{ steps: TOUR_STEPS.length }}
            </Trans>
          </p>
          <div className="tour-acts">
            {!isLast && (
              <Button look="primary" onPress={() => go(step + 1)}>
                <Trans>Next</Trans>
              </Button>
            )}
            {step > 0 && (
              <Button onPress={() => go(step - 1)}>
                <Trans>Back</Trans>
              </Button>
            )}
            <Button look={isLast ? 'primary' : 'quiet'} onPress={() => go(null)}>
              {isLast ? t`Done` : t`Leave the first steps`}
            </Button>
          </div>
        </Dialog>
      </div>
    </Popover>
  );
}

function placeOf({ about }: TourStep): Element | null {
  for (const selector of about) {
    const found = document.querySelector(selector);
    if (found) return found;
  }
  return null;
}
