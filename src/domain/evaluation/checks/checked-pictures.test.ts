import { expect, it } from 'vitest';
import { imageId } from '../../testing/made.ts';
import { checkedPictures, MOST_CHECKED } from './checked-pictures.ts';

const heldOut = (id: string, truth: string | null) => ({
  id,
  imageId: imageId('a'),
  source: `${id}.png`,
  truth,
});

it('asks about pictures of taught concepts alone', () => {
  const tray = [heldOut('one', 'fep'), heldOut('none', null), heldOut('other', 'dax')];
  expect(checkedPictures([...tray, heldOut('?', '')], ['fep', 'wug'], 1)).toEqual([
    { heldOut: tray[0], concept: 0 },
  ]);
});

it('draws as many of each concept where there are too many', () => {
  const many = Array.from({ length: 60 }, (_, n) => heldOut(`f${n}`, n < 50 ? 'fep' : 'wug'));
  const chosen = checkedPictures(many, ['fep', 'wug'], 1);
  expect(chosen).toHaveLength(MOST_CHECKED);
  expect(chosen.filter(({ concept }) => concept === 1)).toHaveLength(10);
  expect(chosen).toEqual(checkedPictures(many, ['fep', 'wug'], 1));
});
