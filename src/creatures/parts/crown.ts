import type { Part } from '../drawing/figure.ts';
import { frameAt, type Anchor, type Frame } from '../drawing/geometry.ts';
import type { Pose } from '../drawing/pose.ts';
import type { Species } from '../drawing/species.ts';
import type { Crown } from '../drawing/traits.ts';
import { plumes, spikes, tuft } from './crests.ts';
import { ears } from './ears.ts';
import { flower, mushroom, sprig } from './growths.ts';
import { antler, horn, unicorn } from './horns.ts';
import { antennae, bulbs } from './stalks.ts';

export interface Crowning {
  readonly behind: readonly Part[];
  readonly before: readonly Part[];
}

/** What grows on top of the head; the anchor's size is half the head's width. */
export function crown(species: Species, anchor: Anchor, pose: Pose): Crowning {
  const { size } = anchor;
  return crownOf[species.crown]({ at: frameAt(anchor), size, sway: pose.wag * 0.08, pose });
}

interface Head {
  readonly at: Frame;
  readonly size: number;
  readonly sway: number;
  readonly pose: Pose;
}

const crownOf: Record<Crown, (head: Head) => Crowning> = {
  none: () => behind([]),
  horns: ({ at }) => behind([-1, 1].map((side) => horn(at, side))),
  unicorn: ({ at, size }) => before(unicorn(at, size)),
  antlers: ({ at, size }) => behind([-1, 1].map((side) => antler(at, side, size))),
  antennae: ({ at, size, sway }) => behind(antennae(at, size, sway)),
  'round-ears': ({ at, pose }) => ears('round-ears', at, pose),
  'pointed-ears': ({ at, pose }) => ears('pointed-ears', at, pose),
  'long-ears': ({ at, pose }) => ears('long-ears', at, pose),
  'floppy-ears': ({ at, pose }) => ears('floppy-ears', at, pose),
  sprig: ({ at, size, sway }) => behind(sprig(at, size, sway)),
  flower: ({ at, size }) => before(flower(at, size)),
  plumes: ({ at, size, sway }) => behind(plumes(at, size, sway)),
  spikes: ({ at, sway }) => behind(spikes(at, sway)),
  cap: ({ at, size }) => before(mushroom(at, size)),
  tuft: ({ at, sway }) => before(tuft(at, sway)),
  bulbs: ({ at, size, sway }) => behind(bulbs(at, size, sway)),
};

function behind(parts: readonly Part[]): Crowning {
  return { behind: parts, before: [] };
}

function before(parts: readonly Part[]): Crowning {
  return { behind: [], before: parts };
}
