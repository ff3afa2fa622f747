import { Columns3 } from 'lucide-react';
import type { Episode } from '../../domain/session/episode.ts';
import { compare } from '../../session/ask/compare.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import './compare.css';

/** Puts the question of this answer to every engine that is there. */
export function CompareButton({ episode }: { episode: Episode }) {
  const tools = useTools();
  return (
    <div className="compare-open">
      <Button look="quiet" onPress={() => void compare(tools, episode)}>
        <Columns3 aria-hidden="true" /> Compare engines
      </Button>
    </div>
  );
}
