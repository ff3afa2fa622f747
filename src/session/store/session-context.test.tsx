import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect } from 'vitest';
import { StudioProvider, useStudio, useTools } from './session-context.tsx';
import { toolsForTests } from '../testing/tools-for-tests.ts';
import { it } from '../testing/studio-test.ts';

function Names() {
  const concepts = useStudio(({ session }) => session.concepts);
  return concepts.map(({ name }) => name).join(' and ');
}

describe('the studio around the screens', () => {
  it('hands them a slice of its state', () => {
    const page = (
      <StudioProvider tools={toolsForTests()}>
        <Names />
      </StudioProvider>
    );
    expect(renderToStaticMarkup(page)).toBe('cactihog and blicket');
  });

  it('hands them the tools themselves', ({ tools }) => {
    const Hand = () => (useTools() === tools ? 'the same' : 'others');
    const page = (
      <StudioProvider tools={tools}>
        <Hand />
      </StudioProvider>
    );
    expect(renderToStaticMarkup(page)).toBe('the same');
  });

  it('is missed at once by a screen that stands outside', () => {
    expect(() => renderToStaticMarkup(<Names />)).toThrow('outside StudioProvider');
  });
});
