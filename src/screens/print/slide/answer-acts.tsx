import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Brush, Copy, ImageDown } from 'lucide-react';
import type { Episode } from '../../../domain/session/episode.ts';
import { exportAnswerPicture } from '../../../session/files/file-acts.ts';
import { showLab } from '../../../session/lab/show-lab.ts';
import { notify } from '../../../session/store/notices.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { episodeInView } from '../../../session/store/session-store.ts';
import type { Tools } from '../../../session/store/tools.ts';
import { Button } from '../../../ui/button.tsx';
import { drawSlide } from './draw-slide.tsx';
import './answer-acts.css';

/** What else can be done with the answer in view: cover its question, or take it along as a picture. */
export function AnswerActs() {
  const tools = useTools();
  const episode = useStudio(({ ask }) => episodeInView(ask));
  if (!episode) return null;
  return (
    <div className="answer-acts" role="group" aria-label={t`More about this answer`}>
      <Button look="quiet" onPress={() => showLab(tools, 'cover')}>
        <Brush aria-hidden="true" /> <Trans>Cover up the question</Trans>
      </Button>
      <Button look="quiet" onPress={() => void copySlide(tools, episode)}>
        <Copy aria-hidden="true" /> <Trans>Copy as a picture</Trans>
      </Button>
      <Button look="quiet" onPress={() => save(tools, episode)}>
        <ImageDown aria-hidden="true" /> <Trans>Save as a picture</Trans>
      </Button>
    </div>
  );
}

function save(tools: Tools, episode: Episode): void {
  void exportAnswerPicture(tools, () => slideOf(tools, episode));
}

function slideOf({ images, store }: Tools, episode: Episode): Promise<Blob> {
  return drawSlide(images, episode, store.getState().session.threshold);
}

const COPIED = 'answer-picture';

/** Puts the picture on the clipboard. Not every browser lets a page do that, and then it can be saved. */
async function copySlide(tools: Tools, episode: Episode): Promise<void> {
  const { store } = tools;
  try {
    // The clipboard is asked at once, with a picture that is still being drawn. Later, the press would no longer count.
    const picture = { 'image/png': slideOf(tools, episode) };
    await navigator.clipboard.write([new ClipboardItem(picture)]);
    notify(store, {
      id: COPIED,
      tone: 'info',
      text: msg`The answer is on the clipboard as a picture. Paste it into your slides.`,
    });
  } catch {
    notify(store, {
      id: COPIED,
      tone: 'problem',
      text: msg`This browser does not let the page copy a picture. Nothing is lost: save it as a file.`,
      action: { label: msg`Save as a picture`, run: () => save(tools, episode) },
    });
  }
}
