import { describe, expect, it } from 'vitest';
import { chooseBackdrop } from './choose-backdrop.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const SIDE = 32;
const clear: Colour = [0, 0, 0, 0];
const white: Colour = [255, 255, 255, 255];
const black: Colour = [0, 0, 0, 255];

/** A picture whose pixels are given by their distance from its middle. */
function drawing(colourAt: (distance: number, x: number) => Colour): Uint8ClampedArray {
  const pixels = Array.from({ length: SIDE * SIDE }, (_, pixel) => {
    const [x, y] = [pixel % SIDE, Math.floor(pixel / SIDE)];
    return colourAt(Math.hypot(x - SIDE / 2, y - SIDE / 2), x);
  });
  return Uint8ClampedArray.from(pixels.flat());
}

const disk = (colour: Colour) => drawing((distance) => (distance < 10 ? colour : clear));
const backdropOf = (rgba: Uint8ClampedArray) => chooseBackdrop(rgba, SIDE);

describe('the backdrop of a drawing on transparency', () => {
  it('is white for whatever can be seen on white, and for a picture without transparency', () => {
    expect(backdropOf(disk(black))).toBe('white');
    expect(backdropOf(disk([200, 30, 30, 255]))).toBe('white');
    expect(backdropOf(disk([128, 128, 128, 255]))).toBe('white');
    expect(backdropOf(drawing(() => white))).toBe('white');
  });

  it('is black for what is white, nearly white or yellow', () => {
    expect(backdropOf(disk(white))).toBe('black');
    expect(backdropOf(disk([235, 235, 235, 255]))).toBe('black');
    expect(backdropOf(disk([255, 255, 0, 255]))).toBe('black');
    expect(backdropOf(disk([255, 255, 255, 90]))).toBe('black');
  });

  it('is grey for a drawing of black parts and white parts', () => {
    const halves = drawing((distance, x) =>
      distance >= 10 ? clear : x < SIDE / 2 ? black : white,
    );
    expect(backdropOf(halves)).toBe('grey');
  });

  it('depends on the outline alone: highlights inside stay where they are', () => {
    const face = drawing((distance) => (distance < 8 ? white : distance < 10 ? black : clear));
    expect(backdropOf(face)).toBe('white');
  });

  it('lets a hole in a white sheet be seen', () => {
    expect(backdropOf(drawing((distance) => (distance < 5 ? clear : white)))).toBe('black');
  });

  it('follows soft edges and a glow', () => {
    const glow = drawing((distance) => [255, 255, 255, Math.max(0, 255 - 20 * distance)]);
    expect(backdropOf(glow)).toBe('black');
    const shadow = drawing((distance) =>
      distance < 6 ? white : [0, 0, 0, Math.max(0, 140 - 12 * distance)],
    );
    expect(backdropOf(shadow)).not.toBe('white');
  });

  it('does not exist for a picture in which all is transparent', () => {
    expect(backdropOf(drawing(() => clear))).toBeNull();
    expect(backdropOf(drawing((distance) => (distance < 1 ? [9, 9, 9, 3] : clear)))).toBe('white');
  });
});
