import type { Creatures } from '../../ports/creatures.ts';
import { succeed } from '../../kernel/outcome.ts';
import { codeOf } from '../../domain/experiments/experiment-request.ts';

/** Draws nothing. Every picture is a few words, which differ from picture to picture. */
export function creaturesForTests(): Creatures {
  return {
    draw: (request) => {
      const code = codeOf(request);
      const words = (what: string, count: number) =>
        Array.from({ length: count }, (_, nth) => `${code} ${what} ${nth}`);
      return Promise.resolve(
        succeed({
          concepts: ['blick', 'zorb'].map((name) => ({
            name,
            demonstrations: words(name, request.teach),
          })),
          tests: words('test', request.test).map((svg, nth) => ({
            svg,
            truth:
              request.recipe === 'stranger' && nth === 2 ? null : nth % 2 === 0 ? 'blick' : 'zorb',
          })),
        }),
      );
    },
    drawFaces: ({ recipe }) => Promise.resolve(succeed([recipe])),
  };
}
