import { lazyPart } from '../kernel/lazy-part.ts';
import { fail, type Outcome } from '../kernel/outcome.ts';
import type { Creatures, DrawingFailure } from '../ports/creatures.ts';
import type { OpenedInstallation } from '../pwa/open-installation.ts';

/** The page's end of the worker that draws creatures. Few visitors want one in their first minute. */
export const drawerPart = lazyPart(() => import('../wire/connect-creature-drawer.ts'));

/** Creatures, whose code comes when the first one is wanted. */
export function creaturesOnDemand({ listenTo }: OpenedInstallation): Creatures {
  let drawer: Creatures | null = null;
  const drawing = async <Drawing>(
    ask: (creatures: Creatures) => Promise<Outcome<Drawing, DrawingFailure>>,
  ): Promise<Outcome<Drawing, DrawingFailure>> => {
    const part = await drawerPart.load();
    if (!part.ok) return fail('drawer-unreachable');
    drawer ??= part.value.connectCreatureDrawer({ onStart: listenTo });
    return ask(drawer);
  };
  return {
    draw: (request) => drawing((creatures) => creatures.draw(request)),
    drawFaces: (request) => drawing((creatures) => creatures.drawFaces(request)),
  };
}
