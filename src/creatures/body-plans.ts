import type { BodyPlan } from './drawing/figure.ts';
import { biped } from './plans/biped.ts';
import { bird } from './plans/bird.ts';
import { blob } from './plans/blob.ts';
import { crawler } from './plans/crawler.ts';
import { jelly } from './plans/jelly.ts';
import { quadruped } from './plans/quadruped.ts';
import { serpent } from './plans/serpent.ts';
import { snail } from './plans/snail.ts';
import { sprout } from './plans/sprout.ts';
import { strider } from './plans/strider.ts';
import { swimmer } from './plans/swimmer.ts';
import type { Plan } from './drawing/traits.ts';

export const bodyPlans: Readonly<Record<Plan, BodyPlan>> = {
  biped,
  bird,
  blob,
  crawler,
  jelly,
  quadruped,
  serpent,
  snail,
  sprout,
  strider,
  swimmer,
};
