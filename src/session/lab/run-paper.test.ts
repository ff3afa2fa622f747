import { describe, expect } from 'vitest';
import { say } from '../../languages/say.ts';
import { PAPER_SIZES } from '../../domain/evaluation/paper-experiment.ts';
import { chooseEngine } from '../models/choose-engine.ts';
import { openOnTable } from '../store/change.ts';
import { blankSession } from '../table/blank-session.ts';
import { it } from '../testing/studio-test.ts';
import { keepInCatalogue } from '../testing/hub-for-tests.ts';
import { picture } from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { drawPaperSet, stopPreparing, takePaperFiles } from './prepare-paper-set.ts';
import { runPaper, stopPaper } from './run-paper.ts';

const names = (way: string) => Array.from({ length: 8 }, (_, nth) => `${way}${nth}.png`);

/** A list in either spelling, and its pictures. */
function isekai(prompt: 'promt' | 'prompt', name = 'ISEKAI-10.json'): readonly File[] {
  const record = (query: string, label: string) =>
    JSON.stringify({
      image_name: query,
      [`positive_${prompt}`]: 'dax',
      [`negative_${prompt}`]: 'wug',
      positive_list: names('d'),
      negative_list: names('w'),
      label_name: label,
    });
  const list = [record('q0.png', 'dax'), record('q1.png', 'wug'), record('d0.png', 'dax')];
  return [
    new File([list.join('\n')], name),
    ...[...names('d'), ...names('w'), 'q0.png', 'q1.png'].map((file) => picture(file, file)),
  ];
}

describe('the questions of the paper’s experiment', () => {
  it.for(['promt', 'prompt'] as const)(
    'come from ISEKAI as it writes %s',
    async (spelling, { tools }) => {
      await takePaperFiles(tools, isekai(spelling));
      const { set } = tools.store.getState().lab.paper;
      expect(set).toMatchObject({
        kind: 'ready',
        set: { name: 'ISEKAI-10.json', isPapersOwn: true },
      });
      if (set.kind !== 'ready') return;
      expect(set.set.records.map(({ concept }) => concept)).toEqual([0, 1]);
      expect(set.set.leftOut.map(say)).toEqual([
        'Record 3: its question is one of its own demonstrations.',
      ]);
      expect(set.set.quoted[0]?.byPictures.get(6)).toBe(0.73);
    },
  );

  it('are refused with a reason', async ({ tools, studio }) => {
    const reason = async (files: readonly File[]) => {
      await takePaperFiles(tools, files);
      const { set } = studio().lab.paper;
      return set.kind === 'refused' ? say(set.reason) : set.kind;
    };
    expect(await reason([picture('a')])).toMatch(/^There is no list among the files\./);
    expect(await reason([...isekai('promt'), new File(['{}'], 'b.json')])).toMatch(/^There are 2/);
    expect(await reason([new File(['{}'], 'b.json')])).toBe(
      'b.json is no list of the paper: its first line has neither image_name, as ISEKAI has, nor class_name, as test100_pairs.jsonl has.',
    );
    expect(await reason(isekai('promt').slice(0, 5))).toBe(
      'No record of ISEKAI-10.json can be asked. Record 1: q0.png is missing.',
    );
  });

  it('can be drawn here, and leave the session as it is', async ({ tools, table, studio }) => {
    const before = table();
    await drawPaperSet(tools, 2, 5);
    const { set } = studio().lab.paper;
    expect(set).toMatchObject({ kind: 'ready', set: { isPapersOwn: false } });
    expect(set.kind === 'ready' && set.set.records.length).toBe(16);
    expect(table()).toBe(before);
  });

  it('are given up at a press', async ({ tools, studio }) => {
    tools.reading.hold();
    const drawing = drawPaperSet(tools, 1, 5);
    await until(() => studio().lab.paper.set.kind === 'preparing');
    stopPreparing(tools);
    tools.reading.release();
    await drawing;
    expect(studio().lab.paper.set.kind).toBe('none');
  });
});

describe('a run of the paper’s experiment', () => {
  it('asks at every size under every condition, and once without a demonstration', async ({
    tools,
    studio,
  }) => {
    await takePaperFiles(tools, isekai('promt'));
    await runPaper(tools, 1);
    const { run } = studio().lab.paper;
    expect(run).toMatchObject({ kind: 'finished', run: { done: 2, total: 2 } });
    if (!('run' in run)) return;
    const { counts } = run.run;
    for (const condition of ['linked', 'half-false', 'all-false'] as const)
      expect(PAPER_SIZES.map((size) => counts[condition][size]?.all)).toEqual(Array(8).fill(2));
    expect(counts.vanilla).toMatchObject({ 0: { strict: 0, all: 2 } });
    // What is right with true labels is wrong with exchanged ones, and what ties is right with neither.
    const both = PAPER_SIZES.map(
      (size) => (counts.linked[size]?.strict ?? 0) + (counts['all-false'][size]?.strict ?? 0),
    );
    expect(Math.max(...both)).toBeLessThanOrEqual(2);
    expect(Math.max(...both)).toBeGreaterThan(0);
    expect(tools.engine.batchRows).toHaveLength(2 * 25);
  });

  it('keeps what it has counted when it is stopped, and outlives another session', async ({
    tools,
    studio,
  }) => {
    await takePaperFiles(tools, isekai('promt'));
    tools.engine.turnstile.hold();
    const running = runPaper(tools, 1);
    for (let row = 0; row < 25; row++) tools.engine.turnstile.letOne();
    openOnTable(tools.store, blankSession('Another', 0));
    await until(() => {
      const { run } = studio().lab.paper;
      return 'run' in run && run.run.done === 1;
    });
    stopPaper(tools);
    tools.engine.turnstile.release();
    await running;
    expect(studio().lab.paper.run).toMatchObject({ kind: 'stopped', run: { done: 1, total: 2 } });
  });

  it('ends where another engine is chosen, because its counts are about one', async ({
    tools,
    studio,
  }) => {
    await takePaperFiles(tools, isekai('promt'));
    keepInCatalogue(tools.store, 'smolvlm-256m');
    const unsubscribe = tools.store.subscribe(() => {
      if (tools.engine.batchRows.length < 30) return;
      unsubscribe();
      chooseEngine(tools, 'smolvlm-256m');
    });
    await runPaper(tools, 1);
    expect(studio().lab.paper.run).toMatchObject({ kind: 'stopped', run: { done: 1, total: 2 } });
  });

  it('says that the model stopped answering, and keeps its counts', async ({ tools, studio }) => {
    await takePaperFiles(tools, isekai('promt'));
    tools.engine.failWith('runtime-failed');
    await runPaper(tools, 1);
    expect(studio().lab.paper.run).toMatchObject({ kind: 'failed', run: { done: 0 } });
  });
});
