import { plural, t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { shotsOf, supportSetOf } from '../../../domain/lcl/support-set.ts';
import type { CurvePlan } from '../../../domain/session/curve-run.ts';
import { say } from '../../../languages/say.ts';
import { sentencesOf } from '../../../languages/words.ts';
import {
  curveSize,
  ordersOffered,
  planCurve,
  planInForce,
  questionEstimate,
} from '../../../session/lab/curve-plan.ts';
import { modelNameInUse, UNKNOWN_MODEL } from '../../../session/store/engines-state.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { roughly } from './curve-words.ts';

/** The most pictures of each concept that a curve is drawn to. */
const MOST_SHOTS = 16;

/** What the next curve asks with, and how much that is. */
export function CurveForm({ disabled }: { disabled: boolean }) {
  const tools = useTools();
  const chosen = useStudio(({ engines }) => engines.chosen);
  const wanted = useStudio(({ lab }) => lab.curve.plan);
  const concepts = useStudio(({ session }) => session.concepts);
  const most = Math.min(MOST_SHOTS, Math.max(1, ...shotsOf(supportSetOf(concepts)).values()));
  const { mostShots, orders, seed } = planInForce(wanted, chosen);
  return (
    <div className="curve-form">
      <label>
        <span>{t`Pictures of each concept, up to`}</span>
        <select
          className="lab-field"
          disabled={disabled}
          value={Math.min(mostShots, most)}
          onChange={({ target }) => planCurve(tools, { mostShots: Number(target.value) })}
        >
          {Array.from({ length: most }, (_, n) => (
            <option key={n + 1}>{n + 1}</option>
          ))}
        </select>
      </label>
      <label>
        <span>{t`Random choices`}</span>
        <select
          className="lab-field"
          disabled={disabled}
          value={orders}
          onChange={({ target }) => planCurve(tools, { orders: Number(target.value) })}
        >
          {ordersOffered(chosen).map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </label>
      <label>
        <span>{t`Seed`}</span>
        <input
          className="lab-field"
          type="number"
          disabled={disabled}
          min={0}
          max={MOST_SEED}
          step={1}
          value={seed}
          onChange={({ target }) => {
            const value = Math.round(target.valueAsNumber);
            if (value >= 0 && value <= MOST_SEED) planCurve(tools, { seed: value });
          }}
        />
      </label>
      <CurveSize plan={{ mostShots, orders, seed }} />
    </div>
  );
}

const MOST_SEED = 999_999;

/** How many questions the curve puts, and how long they take. */
function CurveSize({ plan }: { plan: CurvePlan }) {
  const session = useStudio((studio) => studio.session);
  const modelName = useStudio((studio) => modelNameInUse(studio) ?? UNKNOWN_MODEL);
  const isMini = useStudio(({ engines }) => engines.chosen === 'mini');
  const { mostShots, orders, seed } = plan;
  const questions = useMemo(
    () => curveSize(session, { mostShots, orders, seed }).questions,
    [session, mostShots, orders, seed],
  );
  if (questions === 0) return null;
  const each = questionEstimate(session, modelName, isMini);
  const words = [
    t`${plural(questions, {
      one: '# question to the model.',
      other: '# questions to the model.',
    })}`,
  ];
  if (each !== null) words.push(t`That takes ${{ duration: roughly(each * questions) }}.`);
  else if (!isMini)
    words.push(
      t`How long this model takes is not known before it has answered once. You can stop at any time.`,
    );
  return <p className="curve-size">{say(sentencesOf(words))}</p>;
}
