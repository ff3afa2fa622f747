import { useState } from 'react';
import { useStore } from 'zustand';
import type { Wall } from '../../ports/wall.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { presentPart } from './present-part.ts';

/** Where the presenter's bar is, as long as something is presented, also after the page was loaded again. */
export function PresenterPlace() {
  const { present, wall } = useTools();
  const isWanted = useStore(present, (state) => state.show !== null || state.presentedBefore);
  if (!isWanted) return null;
  return (
    <LazyPartView part={wall} meanwhile={null}>
      {({ wallInBrowser }) => <PresenterWith open={wallInBrowser} />}
    </LazyPartView>
  );
}

function PresenterWith({ open }: { open: () => Wall }) {
  const [wall] = useState(open);
  return (
    <LazyPartView part={presentPart} meanwhile={null}>
      {({ Presenter }) => <Presenter wall={wall} />}
    </LazyPartView>
  );
}
