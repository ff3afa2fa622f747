import { useEffect } from 'react';
import { useStore } from 'zustand';
import { feedWall } from '../../session/present/feed-wall.ts';
import { keepPresenting } from '../../session/present/keep-presenting.ts';
import type { Presenting } from '../../session/present/presenting.ts';

/** Feeds the second window, keeps the screen lit and writes down what is presented, as long as something is. */
export function useFeeds(presenting: Presenting): void {
  const id = useStore(presenting.present, ({ show }) => show?.id);
  useEffect(() => {
    if (id === undefined) return undefined;
    const ends = [feedWall(presenting), keepPresenting(presenting), presenting.wall.keepAwake()];
    return () => ends.forEach((end) => end());
  }, [id, presenting]);
}
