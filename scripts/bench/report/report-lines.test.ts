import { describe, expect, it } from 'vitest';
import { methods } from '../accuracy/answer-episode.ts';
import { reportLines } from './report-lines.ts';
import type { Report } from './report.ts';

const interval = { accuracy: 0.8125, low: 0.75, high: 0.9 };
const report: Report = {
  source: 'pictures of zoo',
  weights: 'mini-v7, encoder aaa, decoder bbb',
  concepts: 9,
  ways: 5,
  queries: 10,
  episodes: 200,
  seed: 1,
  chance: 0.2,
  pictures: 90,
  skipped: 2,
  results: [1, 4].flatMap((shots) => methods.map((method) => ({ shots, method, ...interval }))),
  paired: [
    { shots: 1, difference: -0.02, low: -0.04, high: 0 },
    { shots: 4, difference: 0.031, low: 0.01, high: 0.052 },
  ],
  calibration: [
    { shots: 1, error: 0.1 },
    { shots: 4, error: 0.05 },
  ],
  quoted: [{ model: 'Otter', caution: 'other pictures', figures: [{ shots: 4, accuracy: 0.25 }] }],
};
const lines = reportLines(report);
const line = (beginning: string) => lines.find((one) => one.startsWith(beginning)) ?? '';

describe('reportLines', () => {
  it('names source, weights, chance and the skipped files', () => {
    expect(lines[0]).toBe('pictures of zoo: 9 concepts, 90 pictures, skipped files: 2');
    expect(lines[1]).toBe('weights: mini-v7, encoder aaa, decoder bbb');
    expect(lines[2]).toContain('chance 20.0');
  });

  it('counts shots per concept and in total', () => {
    expect(line('shots per concept')).toMatch(/1 \(5\) +4 \(20\)$/);
  });

  it('has a line for every method, with its interval', () => {
    for (const method of methods) {
      expect(line(method)).toMatch(/81\.3 \[75\.0, 90\.0\] +81\.3 \[75\.0, 90\.0\]$/);
    }
    expect(line('exact less centroid')).toMatch(
      /-2\.0 \[-4\.0, \+0\.0\] +\+3\.1 \[\+1\.0, \+5\.2\]$/,
    );
  });

  it('puts a quoted figure under its own number of shots, with its caution', () => {
    expect(line('quoted')).toContain('other pictures');
    expect(line('Otter')).toHaveLength(line('shots per concept').length);
    expect(line('Otter')).toMatch(/^Otter +25\.0$/);
  });

  it('leaves out figures that were not measured', () => {
    expect(lines.join('\n')).not.toMatch(/not sure|link tests|medians|hand/);
  });

  it('lists one hand and two separately, if episodes were drawn by hands', () => {
    const byHands = [1, 4].map((shots) => ({
      shots,
      hands: 'two' as const,
      method: 'exact' as const,
      ...interval,
    }));
    const told = reportLines({ ...report, byHands }).filter((one) => one.includes('across'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^ {2}exact, across two hands +81\.3 \[75\.0, 90\.0\] +81\.3 \[75\.0, 90\.0\]$/,
    );
  });

  it('says how long an answer takes, with its evidence and alone', () => {
    const seconds = {
      encodePicture: 0.043,
      query: [{ demonstrations: 128, seconds: 0.0551 }],
      alone: [{ demonstrations: 128, seconds: 0.00123 }],
    };
    const timed = reportLines({ ...report, seconds });
    expect(timed).toContain('encode a picture: 43 ms');
    expect(timed).toContain('answer among 4 labels, 128 demonstrations, each left out once: 55 ms');
    expect(timed).toContain('answer alone among 4 labels, 128 demonstrations: 1.2 ms');
  });
});
