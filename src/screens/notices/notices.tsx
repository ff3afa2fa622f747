import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { say } from '../../languages/say.ts';
import type { Notice } from '../../session/store/notice.ts';
import { dismissNotice } from '../../session/store/notices.ts';
import { saveSessionFile } from '../../session/files/file-acts.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { useEscape } from './use-escape.ts';
import './notices.css';

/** A notice that need not stay disappears after this time, unless the pointer or the keyboard is on it. */
const STAYS_MS = 9000;

/** What just happened, in a place of its own that scrolls; read aloud as it comes. */
export function Notices() {
  const { store } = useTools();
  const notices = useStudio((state) => state.notices);
  useEscape(store);
  return (
    <div className="notices">
      <div className="notices-log" role="log" aria-label={t`Messages`} aria-live="polite">
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
      {notices.length > 1 && (
        <Button look="quiet" onPress={() => notices.forEach(({ id }) => dismissNotice(store, id))}>
          {t`Dismiss all ${notices.length}`}
        </Button>
      )}
    </div>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const tools = useTools();
  const { store } = tools;
  const card = useRef<HTMLDivElement>(null);
  const { id, tone, text, details, action, offersFile, stays } = notice;

  useEffect(() => {
    if (stays) return;
    const timer = setInterval(() => {
      const inUse = card.current?.matches(':hover, :focus-within') ?? false;
      if (!inUse) dismissNotice(store, id);
    }, STAYS_MS);
    return () => clearInterval(timer);
  }, [store, id, stays]);

  return (
    <div ref={card} className={`notice notice-${tone}`} data-notice={id}>
      <div className="notice-words">
        <p>{say(text)}</p>
        {details && (
          <ul className="notice-details">
            {details.map(say).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {action && (
        <Button
          look="quiet"
          onPress={() => {
            dismissNotice(store, id);
            action.run();
          }}
        >
          {say(action.label)}
        </Button>
      )}
      {offersFile && (
        <Button look="quiet" onPress={() => void saveSessionFile(tools)}>
          <Trans>Save to a file</Trans>
        </Button>
      )}
      <Button look="icon" aria-label={t`Dismiss`} onPress={() => dismissNotice(store, id)}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
