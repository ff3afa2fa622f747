import { parseArgs } from 'node:util';
import { drawStarterPack, family, strangers, trap } from '../src/creatures/starter-packs.ts';
import { codeOf } from '../src/domain/experiments/experiment-request.ts';
import { readyPacks } from '../src/domain/experiments/ready-packs.ts';
import { drawSvg } from './bench/pictures/draw-svg.ts';
import { encodePicture } from './bench/encode-gallery.ts';
import { openSubject } from './bench/subject/open-subject.ts';
import type { Subject } from './bench/subject/subject.ts';
import { firstHeldOutSeed } from './bench/pictures/creature-kinds.ts';
import { scoreExperiment } from './score-ready-packs.ts';

// Shows how the shipped model answers the questions of possible starter packs, or with `--ready` those of the packs that
// are drawn on demand. The seeds in `starter-packs.ts` and in `ready-packs.ts` were chosen with it.

const plans = { strangers, family, trap };

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: String(firstHeldOutSeed) },
    count: { type: 'string', default: '20' },
    ready: { type: 'boolean', default: false },
    /** Of the packs that are drawn on demand, those whose code has this word. */
    only: { type: 'string', default: '' },
    models: { type: 'string', default: 'public/models/mini' },
  },
});

const subject = await openSubject(values.models);
try {
  if (values.ready) await scoreReadyPacks(Number(values.count), values.only);
  else await scorePossiblePacks();
} finally {
  await subject.release();
}

/** The ready packs, and the same experiment with the seeds after theirs. */
async function scoreReadyPacks(count: number, only: string): Promise<void> {
  for (const { request } of readyPacks.filter((pack) => codeOf(pack.request).includes(only)))
    for (let next = 0; next < count; next++) {
      const tried = { ...request, seed: request.seed + 100 * next };
      process.stdout.write(`${codeOf(tried)}: ${await scoreExperiment(subject, tried)}\n`);
    }
}

async function scorePossiblePacks(): Promise<void> {
  for (const [id, plan] of Object.entries(plans)) {
    for (let index = 0; index < Number(values.count); index++) {
      const seed = Number(values.from) + 2 * index;
      const answers = await ask(subject, drawStarterPack(plan(seed, seed + 1, seed)));
      const right = answers.filter((share) => share > 0.5).length;
      const shares = answers.map((share) => share.toFixed(2)).join(' ');
      process.stdout.write(`${id} ${String(seed)}: ${String(right)} of 6 right (${shares})\n`);
    }
  }
}

/** The probability of the true name for every question of the pack, "none of these" among the candidates. */
async function ask(
  subject: Subject,
  { concepts, queries }: ReturnType<typeof drawStarterPack>,
): Promise<number[]> {
  const see = (svg: string) => encodePicture(subject, drawSvg(svg));
  const shown = concepts.flatMap(({ name, demonstrations }) =>
    demonstrations.map((svg) => ({ svg, label: name })),
  );
  const demonstrations = await Promise.all(
    shown.map(async ({ svg, label }) => ({ features: await see(svg), label })),
  );
  const linked = await subject.link(demonstrations);
  const labels = concepts.map(({ name }) => name);
  const asked = await Promise.all(queries.map(({ svg }) => see(svg)));
  const scores = await linked.score(asked, labels);
  return scores.map(({ labels: each, none }, index) => {
    const truth = each[labels.indexOf(queries[index]?.concept ?? '')] ?? -Infinity;
    const whole = [...each, none].reduce((sum, score) => sum + Math.exp(score), 0);
    return Math.exp(truth) / whole;
  });
}
