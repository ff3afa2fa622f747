import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { nameFits } from '../../domain/lcl/name-scores.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import { MarkerIcon } from '../../ui/marker.tsx';
import { percent } from '../../ui/numbers.ts';

/** More names than this would push everything else off the dialog. */
const SHOWN = 10;

/** How well each name fits by itself, which the model was trained to say, and if one of them had to be right. */
export function NameFits({ name, episode }: { name: string; episode: Episode }) {
  const fits = nameFits(episode.linkContext.labels, episode.scores.full);
  const others = fits.length - SHOWN;
  return (
    <>
      <table className="name-fits" aria-label={t`How well each name fits, by ${name}`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
            <th scope="col">
              <Trans>By itself</Trans>
            </th>
            <th scope="col">
              <Trans>If one must fit</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {fits.slice(0, SHOWN).map(({ label, byItself, ifOneMust }) => (
            <tr key={label}>
              <th scope="row">
                <Named episode={episode} label={label} />
              </th>
              <td>{percent(byItself)}</td>
              <td>{percent(ifOneMust)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others > 0 && (
        <p className="why-note">
          <Trans>{others} others fit less well.</Trans>
        </p>
      )}
      <p className="why-note">
        <Trans>
          “By itself” is what the model was trained to say of a picture and a text (sigmoid): no
          name may fit, or several. “If one must fit” shares 100% among the names (softmax). It
          stands there for comparison.
        </Trans>
      </p>
    </>
  );
}

function Named({ episode, label }: { episode: Episode; label: string }) {
  const { name, marker } = conceptOf(episode, label);
  return (
    <span className="name-fits-name">
      <MarkerIcon index={marker} />
      <bdi translate="no">{name}</bdi>
    </span>
  );
}
