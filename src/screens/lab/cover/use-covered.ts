import { useCallback, useEffect, useRef, useState } from 'react';
import type { EngineFailure } from '../../../../workers/protocol/engine.ts';
import type { Stroke } from '../../../domain/evaluation/cover/cover-steps.ts';
import type { ImageId } from '../../../kernel/image-id.ts';
import {
  answerCovered,
  type CoveredAnswer,
  type CoveredAsker,
} from '../../../session/lab/answer-covered.ts';
import { coverNow } from '../../../session/lab/cover-question.ts';
import { stopCellMap } from '../../../session/lab/run-cell-map.ts';
import { questionKey } from '../../../session/store/context-on-table.ts';
import { modelNameInUse } from '../../../session/store/engines-state.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { openPicture, type OpenPicture } from './open-picture.ts';

/** The question's picture, decoded. `undefined` until it is here, and `null` if it is gone. */
export function useOpenPicture(imageId: ImageId): OpenPicture | null | undefined {
  const { images, store } = useTools();
  const [picture, setPicture] = useState<OpenPicture | null>();
  useEffect(() => {
    let opened: OpenPicture | null = null;
    let isLeft = false;
    void openPicture(images, imageId).then((one) => {
      opened = one;
      if (isLeft) one?.close();
      else setPicture(one);
    });
    return () => {
      isLeft = true;
      // A map of the cells paints this picture.
      stopCellMap({ store });
      opened?.close();
    };
  }, [images, store, imageId]);
  return picture;
}

interface Covered {
  /** The last answer. It stays until the next one is there. */
  readonly answer: CoveredAnswer | null;
  readonly failure: EngineFailure | null;
  /** The stroke under the brush is this one now, or there is none. */
  readonly onPainting: (stroke: Stroke | null) => void;
  readonly onAgain: () => void;
}

/** The answers to the picture as it is and as it is covered, as fast as the engine in use can give them. */
export function useCovered(picture: OpenPicture): Covered {
  const tools = useTools();
  const { store, engine } = tools;
  const asked = useStudio((state) => questionKey(state));
  const modelName = useStudio(modelNameInUse);
  // A hub model takes seconds for an answer, so it is asked once a stroke is finished.
  const waitsForStroke = useStudio(({ engines }) => engines.chosen !== 'mini');
  const steps = useStudio((state) => coverNow(state).steps);
  const painting = useRef<Stroke | null>(null);
  const asker = useRef<CoveredAsker | null>(null);
  const [answer, setAnswer] = useState<CoveredAnswer | null>(null);
  const [failure, setFailure] = useState<EngineFailure | null>(null);
  useEffect(() => {
    const frames = {
      whole: () => picture.under([]),
      covered: () => picture.under(coverNow(store.getState()).steps, painting.current),
    };
    const mine = answerCovered({ store, engine }, frames, (state) => {
      setFailure(state.kind === 'failed' ? state.failure : null);
      if (state.kind === 'answered') setAnswer(state.answer);
    });
    asker.current = mine;
    return () => {
      mine.stop();
      setAnswer(null);
    };
  }, [picture, store, engine, asked, modelName]);
  useEffect(() => asker.current?.ask(), [steps, picture, asked, modelName]);
  const onPainting = useCallback(
    (stroke: Stroke | null) => {
      painting.current = stroke;
      if (stroke && !waitsForStroke) asker.current?.ask();
    },
    [waitsForStroke],
  );
  const onAgain = useCallback(() => {
    engine.retry();
    setFailure(null);
    asker.current?.ask();
  }, [engine]);
  return { answer, failure, onPainting, onAgain };
}
