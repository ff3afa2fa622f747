import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Wall } from '../../ports/wall.ts';
import { PictureSourceProvider } from '../../pictures/show/picture-source.tsx';
import { goOnPresenting } from '../../session/present/keep-presenting.ts';
import { presentingIn } from '../../session/present/presenting.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { PresenterBar } from './presenter-bar.tsx';
import { PresentingContext } from './presenting-context.ts';
import { useFeeds } from './use-feeds.ts';
import { WallHere } from './wall-here.tsx';

export { replayFile } from './replay-file.ts';

/** What a teacher needs in the studio while something is presented. */
export function Presenter({ wall }: { wall: Wall }) {
  const tools = useTools();
  const presenting = useMemo(() => presentingIn(tools, wall), [tools, wall]);
  const pictures = useMemo(() => ({ blobOf: presenting.blobOf }), [presenting]);
  const show = useStore(tools.present, (state) => state.show);
  useFeeds(presenting);
  useEffect(() => {
    if (show || goOnPresenting(presenting) === 'gone-on') return undefined;
    // The last session is not on the table yet.
    return tools.store.subscribe(({ session }, before) => {
      if (session.id !== before.session.id && !tools.present.getState().show)
        goOnPresenting(presenting);
    });
  }, [show, presenting, tools]);
  if (!show) return null;
  return (
    <PresentingContext value={presenting}>
      {/* A recording has pictures of its own. */}
      <PictureSourceProvider key={show.id} source={pictures}>
        {show.isHere ? <WallHere /> : <PresenterBar />}
      </PictureSourceProvider>
    </PresentingContext>
  );
}
