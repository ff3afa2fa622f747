import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How many of the objects that `make` returns are gone after garbage collection. Only Node can tell. */
export async function collected(make: () => Promise<readonly object[]>): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const weak = (await make()).map((object) => new WeakRef(object));
  // An object in a weak reference lives at least until the end of the turn in which the reference was made.
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  return weak.filter((reference) => reference.deref() === undefined).length;
}
