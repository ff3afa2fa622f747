import type { PresentState, ShowState } from '../store/present/present-state.ts';
import type { Presenting } from './presenting.ts';

/** What is written down of a presentation. Pictures and recordings are not. */
interface KeptPresentation {
  readonly sessionId: string | null;
  readonly show: Omit<ShowState, 'of'> & { readonly of: 'table' | 'kept' };
  readonly rest: Omit<PresentState, 'show'>;
}

/** Writes down what is presented, so that it goes on when the page is loaded again. Returns a function that stops it. */
export function keepPresenting({ present, wall, sessionId }: Presenting): () => void {
  const keep = () => {
    const { show, ...rest } = present.getState();
    // The file of a recording is not here any more after a reload.
    if (!show || typeof show.of === 'object') return wall.note.keep(null);
    const kept: KeptPresentation = { sessionId: sessionId(), show: { ...show, of: show.of }, rest };
    wall.note.keep(JSON.stringify(kept));
  };
  keep();
  return present.subscribe(keep);
}

/** Goes on with what this window presented before it was loaded again, if the same session is on the table. */
export function goOnPresenting({ present, wall, sessionId }: Presenting): 'gone-on' | 'not-yet' {
  const kept = readKept(wall.note.recall());
  if (!kept || kept.sessionId !== sessionId()) return 'not-yet';
  present.setState({ ...kept.rest, show: { ...kept.show, wall: wallAfter(kept.show.wall) } });
  return 'gone-on';
}

/** The window on the wall may be there still. It is asked, and says so. */
function wallAfter(wall: ShowState['wall']): ShowState['wall'] {
  return wall === 'there' ? 'opening' : wall;
}

function readKept(text: string | null): KeptPresentation | null {
  try {
    // This page wrote it, in this tab. A later version that finds other fields throws it away.
    const kept = JSON.parse(text ?? 'null') as KeptPresentation | null;
    return kept && 'show' in kept && 'rest' in kept && kept.rest.revealed.length >= 0 ? kept : null;
  } catch {
    return null;
  }
}
