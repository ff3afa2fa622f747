import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Switch } from 'react-aria-components';
import { ask } from '../../session/ask/ask.ts';
import { setAsksAtOnce } from '../../session/ask/choose-query.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { LiveQuestion, LiveQuestionButton } from '../camera/live-question.tsx';
import { Zone } from '../shared/zone.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { EarlierQuestions } from './earlier-questions.tsx';
import { FreeQuestions, FreeQuestionsInvitation } from './free-questions.tsx';
import { QueryStage } from './query-stage.tsx';
import { TestTray } from './test-tray.tsx';
import './ask-zone.css';

/** Where a picture is asked about and the answer appears. */
export function AskZone() {
  const tools = useTools();
  const asksAtOnce = useStudio((state) => state.session.asksAtOnce);
  return (
    <Zone
      id="ask"
      title={t`Ask`}
      hint={t`What is in the image?`}
      aside={
        <Switch
          className="switch"
          isSelected={asksAtOnce}
          onChange={(on) => setAsksAtOnce(tools, on)}
        >
          <span className="switch-track" aria-hidden="true" />
          <Trans>Answer at once</Trans>
        </Switch>
      }
    >
      <div className="ask">
        <QueryStage>
          <Button look="primary" onPress={() => void ask(tools)}>
            <Trans>Ask</Trans>
          </Button>
          <LiveQuestionButton />
        </QueryStage>
        <LiveQuestion />
        <AnswerPanel />
        <FreeQuestions />
        <TestTray />
        <EarlierQuestions />
        <FreeQuestionsInvitation />
      </div>
    </Zone>
  );
}
