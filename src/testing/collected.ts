import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How many of the objects that `make` returns are gone once garbage has been collected. Node alone can tell. */
export async function collected(make: () => Promise<readonly object[]>): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const weak = (await make()).map((object) => new WeakRef(object));
  // What is held by a weak reference lives to the end of the turn in which that was made.
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  return weak.filter((reference) => reference.deref() === undefined).length;
}
