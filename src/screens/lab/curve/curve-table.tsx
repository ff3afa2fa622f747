import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { GradedPoint } from '../../../domain/evaluation/curve-answers.ts';
import { countSpread, meanCount } from './curve-words.ts';

interface Props {
  points: readonly GradedPoint[];
  /** How many answers a random choice has. */
  all: number;
  className: string;
  /** A last column: what its head says to screen readers, and its cell for a point. */
  more?: { readonly head: string; readonly cellOf: (point: GradedPoint) => ReactNode };
}

/** The numbers of a learning curve, as its chart shows them. */
export function CurveTable({ points, all, className, more }: Props) {
  return (
    <table className={className}>
      <caption>{t`Answers of ${all}, the mean over the random choices`}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Pictures of each</Trans>
          </th>
          <th scope="col">
            <Trans>Right</Trans>
          </th>
          <th scope="col">
            <Trans>Worst to best</Trans>
          </th>
          <th scope="col">
            <Trans>Not sure</Trans>
          </th>
          <th scope="col">
            <Trans>Wrong</Trans>
          </th>
          {more && (
            <th scope="col">
              <span className="visually-hidden">{more.head}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => {
          const { choices, worst, best } = countSpread(point);
          return (
            <tr key={point.shots}>
              <th scope="row">{point.shots}</th>
              <td>{meanCount(point.counts.right)}</td>
              <td>{choices === 1 ? '–' : t`${worst} to ${best}`}</td>
              <td>{meanCount(point.counts.quiet)}</td>
              <td>{meanCount(point.counts.wrong)}</td>
              {more && <td>{more.cellOf(point)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
