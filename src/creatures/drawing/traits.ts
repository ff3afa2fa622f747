/** All traits. Every list is one way in which two species can differ. */
export const plans = [
  'blob',
  'quadruped',
  'bird',
  'serpent',
  'jelly',
  'sprout',
  'crawler',
  'swimmer',
  'snail',
  'biped',
  'strider',
] as const;
export type Plan = (typeof plans)[number];

export const eyeLooks = ['button', 'round', 'sleepy', 'cat', 'ringed', 'gem', 'stalked'] as const;
export type EyeLook = (typeof eyeLooks)[number];

export const mouths = ['smile', 'open', 'fangs', 'cat', 'snout', 'tusks', 'beak', 'pout'] as const;
export type Mouth = (typeof mouths)[number];

export const crowns = [
  'none',
  'horns',
  'unicorn',
  'antlers',
  'antennae',
  'round-ears',
  'pointed-ears',
  'long-ears',
  'floppy-ears',
  'sprig',
  'flower',
  'plumes',
  'spikes',
  'cap',
  'tuft',
  'bulbs',
] as const;
export type Crown = (typeof crowns)[number];

export const tails = ['none', 'curl', 'brush', 'spade', 'ball', 'leaf', 'fan'] as const;
export type Tail = (typeof tails)[number];

export const ridges = ['none', 'none', 'spikes', 'plates', 'bumps', 'sail', 'wings'] as const;
export type Ridge = (typeof ridges)[number];

export const feet = ['paw', 'hoof', 'web', 'peg'] as const;
export type Feet = (typeof feet)[number];

export const patterns = [
  'plain',
  'belly',
  'spots',
  'freckles',
  'rosettes',
  'stripes',
  'bands',
  'saddle',
  'patches',
  'zigzag',
  'diamonds',
  'mask',
] as const;
export type Pattern = (typeof patterns)[number];

export const textures = ['smooth', 'fur', 'scales', 'gloss', 'felt'] as const;
export type Texture = (typeof textures)[number];
