import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import type { DrawnExperiment } from '../../../domain/experiments/drawn-experiment.ts';
import type { ExperimentRequest } from '../../../domain/experiments/experiment-request.ts';
import { say } from '../../../languages/say.ts';
import { listOf } from '../../../languages/words.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { cardName } from './card-name.ts';

const ON_A_PAGE = 8;

interface DrawnSet {
  /** From 0. */
  readonly set: number;
  readonly drawn: DrawnExperiment;
}

/** The creatures as cards to cut out, eight on a page, and the key for the teacher. */
export function CardSheets({ sets }: { sets: readonly ExperimentRequest[] }) {
  const { creatures } = useTools();
  const [drawn, setDrawn] = useState<readonly DrawnSet[] | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void Promise.all(sets.map((request) => creatures.draw(request))).then((outcomes) => {
      if (!isWanted) return;
      const here = outcomes.flatMap((outcome, index) =>
        outcome.ok ? [{ set: index, drawn: outcome.value }] : [],
      );
      setDrawn(here.length < sets.length ? 'failed' : here);
    });
    return () => {
      isWanted = false;
    };
  }, [creatures, sets, tries]);
  if (drawn === null) return <p role="status">{t`The cards are being drawn.`}</p>;
  if (drawn === 'failed')
    return (
      <div role="alert">
        <p>{t`The cards could not be drawn. Try again when the network is back.`}</p>
        <Button onPress={() => setTries(tries + 1)}>{t`Draw the cards again`}</Button>
      </div>
    );
  return (
    <div className="lesson-sheet">
      <p className="lesson-on-screen">
        {t`Print these pages one-sided and cut along the lines. The last page is the key; it stays with the teacher.`}
      </p>
      {drawn.map((each) => (
        <CardSet key={each.set} {...each} />
      ))}
      <article className="lesson-key" aria-label={t`Key for the teacher`}>
        <h4>{t`Key for the teacher`}</h4>
        {drawn.map((each) => (
          <SetKey key={each.set} {...each} />
        ))}
      </article>
    </div>
  );
}

function picturesOf({ concepts, tests }: DrawnExperiment): readonly string[] {
  return [
    ...concepts.flatMap(({ demonstrations }) => demonstrations),
    ...tests.map(({ svg }) => svg),
  ];
}

function CardSet({ set, drawn }: DrawnSet) {
  const pictures = picturesOf(drawn).map((svg, index) => ({ svg, name: cardName(set, index) }));
  const pages = Array.from({ length: Math.ceil(pictures.length / ON_A_PAGE) }, (_, page) =>
    pictures.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
  );
  return pages.map((cards) => (
    <ul key={cards[0]?.name} className="lesson-cards">
      {cards.map(({ svg, name }) => (
        <li key={name}>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
            alt={t`The creature of card ${name}`}
          />
          <span className="lesson-card-name" translate="no">
            {name}
          </span>
        </li>
      ))}
    </ul>
  ));
}

function SetKey({ set, drawn }: DrawnSet) {
  const rows = [
    ...drawn.concepts.flatMap(({ name, demonstrations }) => demonstrations.map(() => name)),
    ...drawn.tests.map(({ truth }) => truth),
  ].map((name, index) => ({ name, card: cardName(set, index) }));
  const names = [...drawn.concepts.map(({ name }) => name), null];
  return (
    <ul className="lesson-key-rows">
      {names.map((name) => {
        const cards = rows.filter((row) => row.name === name).map(({ card }) => card);
        if (cards.length === 0) return null;
        const list = say(listOf(cards));
        return (
          <li key={name ?? ''}>
            {name === null ? t`No name, so “not sure”: ${list}` : t`“${name}”: ${list}`}
          </li>
        );
      })}
    </ul>
  );
}
