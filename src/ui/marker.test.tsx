import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MarkerIcon, markerColour, markerName } from './marker.tsx';

const sixty = Array.from({ length: 60 }, (_, index) => index);

/** What a marker looks like to somebody who sees no colours. */
function drawingOf(index: number): string {
  const drawn = renderToStaticMarkup(<MarkerIcon index={index} />);
  return drawn.replaceAll(/--marker-\d/g, '').replaceAll(/(?:id="|#)[^")]*/g, '');
}

describe('markers', () => {
  it('tell sixty concepts apart without colour', () => {
    expect(new Set(sixty.map(drawingOf)).size).toBe(60);
  });

  it('tell sixty concepts apart by shape and colour alone', () => {
    const seen = sixty.map((index) => `${index % 8} ${markerColour(index)}`);
    expect(new Set(seen).size).toBe(60);
  });

  it('have sixty names', () => {
    expect(new Set(sixty.map(markerName)).size).toBe(60);
    expect(markerName(0)).toBe('blue circle');
    expect(markerName(7)).toBe('grey drop');
    expect(markerName(8)).toBe('hollow orange circle');
    expect(markerName(17)).toBe('left-half pink triangle');
  });

  it('are whole shapes with a colour each as long as there are eight', () => {
    for (const index of sixty.slice(0, 8)) {
      expect(markerColour(index)).toBe(`var(--marker-${index})`);
      expect(drawingOf(index)).not.toContain('stroke');
    }
  });
});
