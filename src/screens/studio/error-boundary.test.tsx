import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect } from 'vitest';
import { StudioProvider } from '../../session/store/session-context.tsx';
import type { Tools } from '../../session/store/tools.ts';
import { it } from '../../session/testing/studio-test.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { say } from '../../languages/say.ts';
import { safetyWords } from './studio-error.tsx';

/** The page after an error, as React draws it. */
function broken(tools: Tools): string {
  const boundary = new ErrorBoundary({ children: 'the studio' });
  boundary.state = {
    ...boundary.state,
    ...ErrorBoundary.getDerivedStateFromError(new Error('Cannot read properties of undefined')),
  };
  return renderToStaticMarkup(<StudioProvider tools={tools}>{boundary.render()}</StudioProvider>);
}

describe('an error of the page', () => {
  it('is told in plain words, with the details folded', ({ tools }) => {
    const page = broken(tools);
    const [plain, folded] = page.split('<details>');
    expect(plain).toContain('Load the page again');
    expect(plain).not.toContain('Cannot read');
    expect(folded).toContain('Cannot read properties of undefined');
    expect(folded).toContain('Copy the details');
  });

  it('says truly whether the work is safe', ({ tools }) => {
    // React draws the state of the beginning here.
    expect(broken(tools)).toContain(say(safetyWords.unknown));
    expect(broken(tools)).toContain('Save to a file');
    expect(say(safetyWords.saved)).toContain('are saved on this device.');
    expect(say(safetyWords.failed)).toMatch(/not saved.*save them to a file first/);
  });
});
