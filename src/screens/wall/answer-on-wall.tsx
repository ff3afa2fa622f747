import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { AnswerScene } from '../../domain/presenting/wall-scene.ts';
import { percent } from '../../ui/numbers.ts';
import { rowsOfAnswer } from './answer-rows.ts';
import { WallChoice, WallPicture, WallSaid, WallVotes } from './on-wall.tsx';

/** What the model says, with the votes of the class beside it. */
export function AnswerOnWall({ scene }: { scene: AnswerScene }) {
  const { rows, others } = rowsOfAnswer(scene);
  return (
    <div className="wall-columns wall-narrow">
      <WallPicture imageId={scene.picture} words={t`The question`} />
      <div className="wall-side">
        <h2 className="wall-title">
          <Trans>
            The model says: <WallSaid said={scene.said} />
          </Trans>
        </h2>
        {scene.saidBefore !== undefined && (
          <p className="wall-before">
            <Trans>
              Before the change it said: <WallSaid said={scene.saidBefore} />
            </Trans>
          </p>
        )}
        <ol className="wall-bars">
          {rows.map((place) => (
            <li
              key={place}
              className={place === scene.saidChoice ? 'wall-bar wall-won' : 'wall-bar'}
            >
              {scene.choices[place] && <WallChoice choice={scene.choices[place]} />}
              <progress
                className="wall-meter"
                max={1}
                value={scene.probabilities[place] ?? 0}
                aria-hidden="true"
              />
              <span className="wall-percent">{percent(scene.probabilities[place] ?? 0)}</span>
              <WallVotes count={scene.votes?.counts[place]} />
            </li>
          ))}
        </ol>
        {others > 0 && (
          <p className="wall-others">
            {t`${plural(others, { one: '# other is less likely.', other: '# others are less likely.' })}`}
          </p>
        )}
      </div>
    </div>
  );
}
