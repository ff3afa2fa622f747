import { t } from '@lingui/core/macro';
import { MarkerIcon, markerColour } from '../../../ui/marker.tsx';
import { slideColourOf, slideColours } from './slide-colours.ts';
import { LEADING, SLIDE, TITLE, isRightToLeft } from './slide-layout.ts';
import { TRACK, type SlideBarParts, type SlideGroupParts, type SlideParts } from './slide-parts.ts';

/** The fonts of a slide. A drawing cannot use the page's own, and every system has these. */
export const SLIDE_FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";

const { ink, sunken, line, surface } = slideColours;
const soft = slideColours['ink-soft'];
const strong = slideColours['line-strong'];

/** The slide as a drawing. The pictures are put into their frames afterwards. */
export function AnswerSlide({ parts }: { parts: SlideParts }) {
  const { question, small, head, evidence } = parts;
  const rule = evidence.title.y - 42;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={SLIDE.width}
      height={SLIDE.height}
      viewBox={`0 0 ${SLIDE.width} ${SLIDE.height}`}
      fontFamily={SLIDE_FONT}
    >
      <rect width={SLIDE.width} height={SLIDE.height} fill={surface} />
      <g {...(isRightToLeft() && { transform: `translate(${SLIDE.width} 0) scale(-1 1)` })}>
        <Words
          x={question.x}
          y={question.y - 22}
          size={22}
          fill={soft}
          words={t`What is in the image?`}
        />
        <Frame x={question.x} y={question.y} side={question.side} />
        {small.lines.map((words, place) => (
          <Words
            key={place}
            x={small.x}
            y={small.y + place * 24}
            size={17}
            fill={soft}
            words={words}
          />
        ))}
        <Head head={head} />
        <path d={`M${head.x} ${rule}h${head.width}`} stroke={line} strokeWidth="2" />
        {evidence.title.lines.map((words, place) => (
          <Words
            key={place}
            x={head.x}
            y={evidence.title.y + place * 28}
            size={22}
            weight={650}
            words={words}
          />
        ))}
        {evidence.groups.map((group) => (
          <Group key={`${group.x} ${group.y}`} group={group} side={evidence.side} />
        ))}
        <Words x={head.x} y={SLIDE.height - 56} size={17} fill={soft} words={evidence.rest} />
      </g>
    </svg>
  );
}

function Head({ head: { x, marker, sentence, bars } }: { head: SlideParts['head'] }) {
  const [first] = sentence;
  return (
    <>
      {marker !== null && first && (
        <Mark index={marker} x={x} y={first.y - first.size * 0.84} size={first.size} />
      )}
      {sentence.map(({ y, size, words }) => (
        <Words
          key={y}
          x={x + (marker === null ? 0 : 64)}
          y={y}
          size={size}
          weight={size > 30 ? 700 : 400}
          fill={size > 30 ? ink : soft}
          words={words}
        />
      ))}
      {bars.map((bar) => (
        <Bar key={bar.y} x={x} bar={bar} />
      ))}
    </>
  );
}

function Bar({ x, bar }: { x: number; bar: SlideBarParts }) {
  const { y, marker, name, value, probability } = bar;
  const base = y + 25;
  return (
    <>
      {marker !== null && <Mark index={marker} x={x} y={y + 8} size={20} />}
      {marker === null && probability !== null && (
        <circle
          cx={x + 10}
          cy={y + 18}
          r="8"
          fill="none"
          stroke={soft}
          strokeWidth="2.5"
          strokeDasharray="4 3"
        />
      )}
      <Words
        x={x + 32}
        y={base}
        size={20}
        weight={550}
        fill={probability === null ? soft : ink}
        words={name}
      />
      {probability !== null && (
        <>
          <rect x={TRACK.x} y={y + 8} width={TRACK.width} height="20" rx="6" fill={sunken} />
          <rect
            x={TRACK.x}
            y={y + 8}
            width={Math.max(3, probability * TRACK.width)}
            height="20"
            rx="6"
            fill={marker === null ? strong : slideColourOf(markerColour(marker))}
          />
        </>
      )}
      <Words x={TRACK.x + TRACK.width + 14} y={base} size={20} weight={600} words={value} />
    </>
  );
}

function Group({ group: { x, y, marker, title, pictures }, side }: GroupProps) {
  return (
    <>
      <Mark index={marker} x={x} y={y + 5} size={18} />
      <Words x={x + 26} y={y + TITLE - 12} size={18} weight={600} words={title} />
      {pictures.map((placed) => (
        <g key={`${placed.x} ${placed.y}`}>
          <Frame x={placed.x} y={placed.y} side={side} />
          {placed.words.map((words, place) => (
            <Words
              key={place}
              x={placed.x}
              y={placed.y + side + 20 + place * LEADING}
              size={15}
              fill={place === placed.words.length - 1 ? soft : ink}
              words={words}
            />
          ))}
        </g>
      ))}
    </>
  );
}

interface GroupProps {
  group: SlideGroupParts;
  side: number;
}

/** The place of a picture. */
function Frame({ x, y, side }: { x: number; y: number; side: number }) {
  return <rect x={x} y={y} width={side} height={side} rx="12" fill={sunken} />;
}

/** A marker. Its colour comes from outside, because a drawing knows nothing of the page's style. */
function Mark({ index, x, y, size }: { index: number; x: number; y: number; size: number }) {
  return (
    <g transform={`translate(${x} ${y})`} color={slideColourOf(markerColour(index))}>
      <MarkerIcon index={index} size={size} />
    </g>
  );
}

interface WordsProps {
  x: number;
  y: number;
  size: number;
  weight?: number;
  fill?: string;
  words: string;
}

/** A line of text. It begins where the page's language begins, in whatever script a name is written. */
function Words({ x, y, size, weight = 400, fill = ink, words }: WordsProps) {
  // On a mirrored slide, the text alone is turned back.
  const turned = isRightToLeft();
  return (
    <text
      x={turned ? -x : x}
      y={y}
      fontSize={size}
      fontWeight={weight}
      fill={fill}
      direction={turned ? 'rtl' : 'ltr'}
      {...(turned && { transform: 'scale(-1 1)' })}
    >
      {words}
    </text>
  );
}
