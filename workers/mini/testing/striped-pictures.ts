import type { RgbaPicture } from '../pretrained-encoder/reference-pictures.ts';

/** 80×60 pixels of one colour with a paler stripe whose place depends on `nth`. */
function picture(colour: readonly [number, number, number], nth: number): RgbaPicture {
  const rgba = new Uint8Array(80 * 60 * 4);
  for (let pixel = 0; pixel < 80 * 60; pixel++) {
    const lift = Math.floor((pixel % 80) / 10) === nth % 8 ? 60 : 0;
    rgba.set([...colour.map((value) => Math.min(255, value + lift)), 255], pixel * 4);
  }
  return { rgba, width: 80, height: 60 };
}
export const red = (nth: number) => picture([180, 20, 20], nth);
export const blue = (nth: number) => picture([20, 20, 180], nth);
export const stripedReference = [
  red(0),
  blue(1),
  picture([20, 180, 20], 2),
  picture([200, 200, 20], 3),
];
