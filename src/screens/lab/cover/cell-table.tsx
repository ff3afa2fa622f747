import { t } from '@lingui/core/macro';
import type { CellEffect } from '../../../domain/evaluation/cover/cell-effects.ts';
import { conceptOf } from '../../../domain/session/episode.ts';
import type { CellMap } from '../../../session/store/lab/cover-state.ts';
import { changeOf } from '../../why/effect-words.ts';
import { cellMoveWords, placeWords } from './cover-words.ts';

interface Props {
  map: CellMap;
  effects: readonly CellEffect[];
  caption: string;
}

/** The numbers of the map. */
export function CellTable({ map, effects, caption }: Props) {
  return (
    <table className="cover-numbers">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t`Cell`}</th>
          <th scope="col">{t`Log-odds`}</th>
          <th scope="col">{t`With it covered`}</th>
          <th scope="col">{t`Said then`}</th>
        </tr>
      </thead>
      <tbody>
        {effects.map((effect) => (
          <tr key={effect.cell}>
            <th scope="row">{placeWords(map.grid, effect.cell)}</th>
            <td>
              <bdi>{changeOf(effect.drop)}</bdi>
            </td>
            <td>{cellMoveWords(effect)}</td>
            <td>
              {effect.said === null ? (
                t`not sure`
              ) : (
                <bdi translate="no">{conceptOf(map, effect.said).name}</bdi>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
