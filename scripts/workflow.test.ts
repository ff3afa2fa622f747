import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const workflow = readFileSync('.github/workflows/check.yml', 'utf8');
const every = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map(([, found]) => found);

describe('the workflow', () => {
  it('runs the parts of `npm test`', () => {
    const parts = every(/'(test:[\w-]+)'/g, readFileSync('scripts/test.ts', 'utf8'));
    expect(parts).toContain('test:e2e');
    expect(every(/run: npm run (test:[\w-]+)/g, workflow).toSorted()).toEqual(parts.toSorted());
  });

  it('uses actions pinned to a commit, and names their version', () => {
    const pages = readFileSync('.github/workflows/pages.yml', 'utf8');
    const actions = every(/uses: (.+)/g, workflow + pages);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions)
      expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v[\d.]+$/);
  });

  it('gives the browser tests more time than they give themselves', () => {
    const [own] = every(
      /globalTimeout: (\d+) \* 60_000/g,
      readFileSync('playwright.config.ts', 'utf8'),
    );
    const [step] = every(/run: npm run test:e2e[^]*?timeout-minutes: (\d+)/g, workflow);
    const [job] = every(/timeout-minutes: (\d+)/g, workflow);
    expect(Number(step)).toBeGreaterThan(Number(own));
    expect(Number(job)).toBeGreaterThan(Number(step));
  });
});
