import { Trans } from '@lingui/react/macro';
import { Columns3 } from 'lucide-react';
import type { Episode } from '../../domain/session/episode.ts';
import { fetchPart } from '../../session/store/fetch-part.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { comparePart } from './compare-part.ts';
import './compare.css';

/** Puts the question of this answer to every engine that is there. */
export function CompareButton({ episode }: { episode: Episode }) {
  const tools = useTools();
  const open = async () => {
    const part = await fetchPart(tools.store, comparePart);
    await part?.compareEngines(tools, episode);
  };
  return (
    <div className="compare-open">
      <Button look="quiet" onPress={() => void open()}>
        <Columns3 aria-hidden="true" /> <Trans>Compare engines</Trans>
      </Button>
    </div>
  );
}
