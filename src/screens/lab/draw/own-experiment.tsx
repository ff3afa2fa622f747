import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../../languages/say.ts';
import { sentencesOf } from '../../../languages/words.ts';
import { Dices } from 'lucide-react';
import { useId, useState } from 'react';
import { codeOf, RANGES, requestOf } from '../../../domain/experiments/experiment-request.ts';
import { isRecipe, recipes, type RecipeId } from '../../../domain/experiments/recipes.ts';
import { recipeWords } from '../../../session/lab/recipe-words.ts';
import { openExperiment } from '../../../session/lab/draw-experiment.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Faces } from './faces.tsx';
import { numbersWords, refusalWords } from './request-words.ts';
import { ShareAddress } from './share-address.tsx';

/** Draws an experiment of the visitor's own choice. */
export function OwnExperiment() {
  const tools = useTools();
  const isBusy = useStudio(({ lab }) => lab.draw.drawing.kind === 'drawing');
  const [recipe, setRecipe] = useState<RecipeId>('two-species');
  const [typed, setTyped] = useState(() => ({ teach: '4', test: '6', seed: String(anySeed()) }));
  const request = requestOf(recipe, typed);
  const whyNot = useId();
  return (
    <section aria-labelledby="own-experiment-title">
      <h3 id="own-experiment-title" className="draw-title">
        <Trans>Draw me an experiment</Trans>
      </h3>
      <form
        className="draw-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (request.ok) void openExperiment(tools, request.value);
        }}
      >
        <label className="draw-label">
          <Trans>Creatures</Trans>
          <select
            className="lab-field"
            value={recipe}
            onChange={({ currentTarget: { value } }) => {
              if (isRecipe(value)) setRecipe(value);
            }}
          >
            {recipes.map((id) => (
              <option key={id} value={id}>
                {say(recipeWords[id].title)}
              </option>
            ))}
          </select>
        </label>
        {(['teach', 'test', 'seed'] as const).map((part) => (
          <label key={part} className="draw-label">
            {say(labels[part])}
            <input
              className={part === 'seed' ? 'lab-field draw-seed' : 'lab-field draw-number'}
              type="number"
              inputMode="numeric"
              min={RANGES[part].least}
              max={RANGES[part].most}
              step={1}
              value={typed[part]}
              aria-invalid={!request.ok && request.failure === faults[part]}
              aria-describedby={whyNot}
              onChange={({ currentTarget: { value } }) => setTyped({ ...typed, [part]: value })}
            />
          </label>
        ))}
        <Button onPress={() => setTyped({ ...typed, seed: String(anySeed()) })}>
          <Dices aria-hidden="true" /> <Trans>Another seed</Trans>
        </Button>
        <Button look="primary" type="submit" isDisabled={isBusy || !request.ok}>
          <Trans>Draw it</Trans>
        </Button>
      </form>
      <p id={whyNot} className="draw-words" role="status">
        {request.ok
          ? say(
              sentencesOf([
                recipeWords[recipe].blurb,
                t`${{ pictures: numbersWords(request.value) }}.`,
              ]),
            )
          : refusalWords(request.failure)}
      </p>
      {request.ok && (
        <>
          <Faces code={codeOf(request.value)} />
          <ShareAddress request={request.value} />
        </>
      )}
    </section>
  );
}

const labels = {
  teach: msg`To teach, of each (1 to 8)`,
  test: msg`To test, in all (2 to 12)`,
  seed: msg`Seed`,
} as const;

const faults = {
  teach: 'teach-out-of-range',
  test: 'test-out-of-range',
  seed: 'not-a-seed',
} as const;

/** A short one, which can be read out in class. */
function anySeed(): number {
  return Math.floor(Math.random() * 10_000);
}
