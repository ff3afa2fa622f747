import { openReplay } from './open-replay.tsx';
import { openWall } from './open-wall.tsx';

/** Opens the page that the address names in the place of the studio. */
export function openBeside(root: HTMLElement, { searchParams }: URL): void {
  const wall = searchParams.get('wall');
  if (wall === null) openReplay(root);
  else openWall(root, wall);
}
