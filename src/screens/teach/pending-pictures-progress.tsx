import { useStudio } from '../../session/store/session-context.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';

/** How many of the pictures on their way in have been read. */
export function PendingPicturesProgress() {
  const pendingPictures = useStudio((state) => state.pendingPictures);
  if (!pendingPictures || pendingPictures.total < 2) return null;
  const { done, total } = pendingPictures;
  return (
    <MeterBar
      label="Reading pictures"
      value={total === 0 ? null : done / total}
      valueText={`${done} of ${total} pictures`}
    />
  );
}
