import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { RotateCcw, Send, Square } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { Switch } from 'react-aria-components';
import type { ImageId } from '../../kernel/image-id.ts';
import { plainText } from '../../domain/lcl/plain-text.ts';
import { type SaidTurn, type TalkState, turnsAbout } from '../../session/store/talk-state.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import {
  forgetTalk,
  QUESTION_LENGTH,
  setWithTaught,
  stopTalking,
  talk,
} from '../../session/ask/talk.ts';
import { Button } from '../../ui/button.tsx';
import { endedWords, heardWords, unansweredWords } from './conversation-words.ts';

type UnderWay = TalkState['underWay'];

/** The questions and answers about one picture, and the field for the next question. */
export function ConversationView({ imageId }: { imageId: ImageId }) {
  const tools = useTools();
  const state = useStudio((studio) => studio.talk);
  const field = useRef<HTMLInputElement>(null);
  const turns = turnsAbout(state, imageId);
  const { underWay } = state;
  const failed = state.failed?.imageId === imageId ? state.failed : null;

  // The answer pushes the field down, so this keeps the field in view for a visitor who is writing in it.
  const said = underWay?.said;
  useEffect(() => {
    if (field.current === document.activeElement)
      void field.current?.scrollIntoView({ block: 'nearest' });
  }, [said, turns.length]);

  const ask = (typed: string) => {
    if (plainText(typed) === '') return;
    void talk(tools, typed);
    // The question is part of the conversation now. If it fails, it can be asked again from there.
    if (field.current) field.current.value = '';
  };
  return (
    <>
      {(turns.length > 0 || underWay) && <Turns turns={turns} underWay={underWay} />}
      {failed && (
        <div className="trouble" role="alert">
          <p>
            <strong>
              <Trans>“{failed.question}” was not answered.</Trans>
            </strong>{' '}
            {unansweredWords(failed.failure)}
          </p>
          <Button onPress={() => ask(failed.question)}>
            <Trans>Ask it again</Trans>
          </Button>
        </div>
      )}
      <QuestionForm field={field} underWay={underWay} isStopping={state.isStopping} onAsk={ask} />
      <div className="free-acts">
        <Switch
          className="switch"
          isSelected={state.withTaught}
          onChange={(on) => setWithTaught(tools, on)}
        >
          <span className="switch-track" aria-hidden="true" />
          <Trans>With the taught pictures in its context</Trans>
        </Switch>
        {turns.length > 0 && !underWay && (
          <Button
            look="quiet"
            onPress={() => {
              forgetTalk(tools, imageId);
              field.current?.focus();
            }}
          >
            <RotateCcw aria-hidden="true" /> <Trans>Begin anew</Trans>
          </Button>
        )}
      </div>
      <p className="visually-hidden" role="status" aria-label={t`Conversation`}>
        {heardWords(state, turns.at(-1))}
      </p>
    </>
  );
}

/** The conversation so far, and the answer that is arriving. */
function Turns({ turns, underWay }: { turns: readonly SaidTurn[]; underWay: UnderWay }) {
  return (
    <ol className="turns" aria-label={t`Conversation about this picture`}>
      {turns.map((turn, place) => (
        <Turn key={place} turn={turn} />
      ))}
      {underWay && (
        <li className="turn">
          <p className="turn-question">{underWay.question}</p>
          <p className="turn-answer" aria-busy="true">
            {underWay.said}
            <span className="free-words-caret" aria-hidden="true" />
          </p>
        </li>
      )}
    </ol>
  );
}

interface FormProps {
  field: RefObject<HTMLInputElement | null>;
  underWay: UnderWay;
  isStopping: boolean;
  onAsk: (typed: string) => void;
}

function QuestionForm({ field, underWay, isStopping, onAsk }: FormProps) {
  const tools = useTools();
  return (
    <form
      className="free-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!underWay && field.current) onAsk(field.current.value);
      }}
    >
      <input
        ref={field}
        className="free-input"
        aria-label={t`Ask anything about this picture`}
        placeholder={t`Ask anything about this picture`}
        maxLength={QUESTION_LENGTH}
        autoComplete="off"
        enterKeyHint="send"
      />
      {underWay ? (
        <Button isDisabled={isStopping} onPress={() => stopTalking(tools)}>
          <Square aria-hidden="true" /> <Trans>Stop</Trans>
        </Button>
      ) : (
        <Button type="submit" aria-label={t`Send the question`}>
          <Send aria-hidden="true" /> <Trans>Send</Trans>
        </Button>
      )}
    </form>
  );
}

function Turn({ turn }: { turn: SaidTurn }) {
  const ended = endedWords(turn);
  return (
    <li className="turn">
      <p className="turn-question">{turn.question}</p>
      <p className="turn-answer">
        <bdi>{turn.answer}</bdi>
      </p>
      {(ended !== null || !turn.withTaught) && (
        <p className="turn-note">
          {ended} {!turn.withTaught && t`Asked without the taught pictures.`}
        </p>
      )}
    </li>
  );
}
