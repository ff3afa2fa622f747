import { t } from '@lingui/core/macro';
import { Hand, History, MonitorPlay, Play } from 'lucide-react';
import { useStore } from 'zustand';
import { beginPresenting, setPredictsFirst } from '../../session/present/present.ts';
import { fetchPart } from '../../session/store/fetch-part.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { chooseFiles } from '../../ui/choose-files.ts';
import { MenuItem } from '../shared/menu-items.tsx';
import { presentPart } from './present-part.ts';

/** The group of the class's menu that is about the wall. */
export function PresentItems() {
  const tools = useTools();
  const predictsFirst = useStore(tools.present, (state) => state.predictsFirst);
  const isRecorded = useStudio(
    ({ session }) =>
      session.episodes.length > 0 || session.runs.some(({ kind }) => kind === 'test'),
  );
  const replay = async () => {
    const [file] = await chooseFiles({ multiple: false });
    const part = file && (await fetchPart(tools.store, presentPart));
    if (file && part) await part.replayFile(tools, file);
  };
  return (
    <>
      <MenuItem
        text={t`Present`}
        icon={<MonitorPlay />}
        onAction={() => beginPresenting(tools, 'table')}
      />
      <MenuItem
        text={t`Predict first`}
        icon={<Hand />}
        isChecked={predictsFirst}
        onAction={() => setPredictsFirst(tools, !predictsFirst)}
      />
      <MenuItem
        text={t`Replay this session`}
        icon={<History />}
        isDisabled={!isRecorded}
        onAction={() => beginPresenting(tools, 'kept')}
      />
      <MenuItem text={t`Replay a file…`} icon={<Play />} onAction={() => void replay()} />
    </>
  );
}
