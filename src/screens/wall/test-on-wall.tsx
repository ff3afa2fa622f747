import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { TestQuestionScene, TestResultScene } from '../../domain/presenting/wall-scene.ts';
import { ChoicesOnWall, VoteWords } from './choices-on-wall.tsx';
import { WallChoice, WallPicture, WallSaid } from './on-wall.tsx';

/** A test before its result. */
export function TestQuestionOnWall({ scene }: { scene: TestQuestionScene }) {
  return (
    <>
      <h2 className="wall-title">
        {t`${plural(scene.all, {
          one: '# new picture. Will the model get it right?',
          other: '# new pictures. How many will the model get right?',
        })}`}
      </h2>
      <div className="wall-tested">
        {scene.pictures.map((imageId, place) => (
          <WallPicture
            key={`${imageId} ${place}`}
            imageId={imageId}
            words={t`Test picture ${{ number: place + 1 }}`}
          />
        ))}
      </div>
      {scene.votes && (
        <div className="wall-across">
          <ChoicesOnWall choices={scene.choices} votes={{ ...scene.votes, by: 'hands' }} />
          <VoteWords votes={{ ...scene.votes, by: 'hands' }} />
        </div>
      )}
    </>
  );
}

/** How many pictures of a test the model got right. Counts come before everything. */
export function TestResultOnWall({ scene }: { scene: TestResultScene }) {
  const { right, wrong, quiet, all } = scene.counts;
  return (
    <>
      <h2 className="wall-title wall-result">
        <Trans>
          {right} of {all} right
        </Trans>
      </h2>
      <ul className="wall-parts">
        {[
          { words: t`right`, count: right },
          { words: t`wrong`, count: wrong },
          { words: t`not sure`, count: quiet },
        ].map(({ words, count }) => (
          <li key={words} className="wall-bar">
            <span className="wall-part-words">{words}</span>
            <progress className="wall-meter" max={all} value={count} aria-hidden="true" />
            <span className="wall-percent">{count}</span>
          </li>
        ))}
      </ul>
      {scene.votes && (
        <>
          <h3 className="wall-ask">
            <Trans>Votes of the class</Trans>
          </h3>
          <ol className="wall-guesses">
            {scene.choices.map((choice, place) => (
              <li
                key={place}
                className={place === scene.saidChoice ? 'wall-guess wall-won' : 'wall-guess'}
              >
                <WallChoice choice={choice} />
                <span>{scene.votes?.counts[place]}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {scene.wrong.length > 0 && (
        <ul className="wall-wrong" aria-label={t`Wrong answers`}>
          {scene.wrong.map(({ picture, said }, place) => (
            <li key={place}>
              <WallPicture imageId={picture} words={t`Wrong answer ${{ number: place + 1 }}`} />
              <span className="wall-wrong-said">
                <Trans>
                  said <WallSaid said={said} />
                </Trans>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
