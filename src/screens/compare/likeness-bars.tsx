import { conceptOf, type Episode } from '../../domain/episode.ts';
import { Marker, markerColour } from '../../ui/marker.tsx';

interface Props {
  /** A cosine for each label of the episode, in its order. */
  likeness: readonly number[];
  base: Episode;
}

/** How alike the picture is to the mean of each concept, the most alike first. No probabilities: nothing adds up to one. */
export function LikenessBars({ likeness, base }: Props) {
  const rows = base.linkContext.labels
    .map((label, place) => ({ ...conceptOf(base, label), cosine: likeness[place] ?? 0 }))
    .sort((one, other) => other.cosine - one.cosine);
  return (
    <>
      <p className="sentence-words">
        Most alike: “<bdi>{rows[0]?.name}</bdi>”
      </p>
      <ul className="bars" aria-label="Likeness to each concept, by Nearest centroid">
        {rows.map(({ label, name, marker, cosine }) => (
          <li key={label} className="bar">
            <span className="bar-name">
              <Marker index={marker} />
              <bdi>{name}</bdi>
            </span>
            <span className="bar-track" aria-hidden="true">
              <span
                className="bar-fill"
                style={{
                  inlineSize: `${Math.max(0, cosine) * 100}%`,
                  backgroundColor: markerColour(marker),
                }}
              />
            </span>
            <span className="bar-value">{cosine.toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
