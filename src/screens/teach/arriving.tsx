import { useStudio } from '../../session/store/session-context.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';

/** How many of the pictures on their way in have been read. */
export function Arriving() {
  const arriving = useStudio((state) => state.arriving);
  if (!arriving || arriving.total < 2) return null;
  const { done, total } = arriving;
  return (
    <MeterBar
      label="Reading pictures"
      value={total === 0 ? null : done / total}
      valueText={`${done} of ${total} pictures`}
    />
  );
}
