import { describe, expect, it } from 'vitest';
import { svgSize } from './svg-size.ts';

const silent = { width: null, height: null, viewBox: null };

describe('the size to draw an SVG at', () => {
  it.each([
    ['its own', { width: '640', height: '480', viewBox: '0 0 64 48' }, 640, 480],
    ['in pixels and points', { ...silent, width: '300px', height: '300pt' }, 300, 400],
    ['in millimetres', { ...silent, width: '127mm', height: '25.4mm' }, 480, 96],
    ["its view box's", { ...silent, viewBox: '-5,-5, 400 300' }, 400, 300],
    [
      "its view box's, in percents",
      { width: '100%', height: '100%', viewBox: '0 0 300 400' },
      300,
      400,
    ],
    [
      "one side and the view box's proportions",
      { ...silent, width: '500', viewBox: '0 0 2 1' },
      500,
      250,
    ],
    ['at least 256', { ...silent, viewBox: '0 0 24 12' }, 256, 128],
    ['at most 1024', { width: '100000', height: '50000', viewBox: null }, 1024, 512],
    ['at least a pixel', { width: '100000', height: '1', viewBox: null }, 1024, 1],
    ['square when it says nothing', silent, 512, 512],
    ['square when it talks nonsense', { width: '-3', height: 'NaN', viewBox: '0 0 0 0' }, 512, 512],
  ])('is %s', (_how, attributes, width, height) => {
    expect(svgSize(attributes)).toMatchObject({ width, height });
  });

  it('keeps showing the same part of the drawing', () => {
    expect(svgSize({ width: '10', height: '10', viewBox: '1 2 3 4' }).viewBox).toBe('1 2 3 4');
    expect(svgSize({ width: '10', height: '20', viewBox: null }).viewBox).toBe('0 0 10 20');
  });
});
