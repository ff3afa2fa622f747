import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import { packWords } from '../../session/teach/pack-words.ts';
import { use, useState } from 'react';
import { isEmpty } from '../../domain/session/session.ts';
import { showTourStep } from '../../session/classroom/tour.ts';
import { showLab } from '../../session/lab/show-lab.ts';
import { loadStarterPack } from '../../session/teach/load-starter-pack.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import type { StarterPackListing } from '../../domain/session/starter-pack.ts';
import { Button } from '../../ui/button.tsx';
import { StarterPacksContext } from './starter-packs-context.ts';
import './starter-packs.css';

/** Three packs of invented creatures, one press away. They are prominent on an empty table and folded on a full one. */
export function StarterPacks() {
  const tools = useTools();
  const { packs, addressOf } = use(StarterPacksContext);
  const empty = useStudio((state) => isEmpty(state.session));
  const [open, setOpen] = useState(false);
  if (packs.length === 0) return null;

  return (
    <section className="packs" aria-labelledby="packs-title">
      <div className="packs-head">
        <h3 id="packs-title" className="packs-title">
          {empty ? t`Start with creatures that do not exist` : t`Starter packs`}
        </h3>
        {!empty && (
          <Button look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
            {open ? t`Hide` : t`Show`}
          </Button>
        )}
      </div>
      {(empty || open) && (
        <ul className="packs-list">
          {packs.map((pack) => (
            <li key={pack.id}>
              <PackButton pack={pack} addressOf={addressOf} onOpened={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      )}
      {(empty || open) && (
        <Button look="quiet" onPress={() => showLab(tools, 'draw')}>
          <Trans>Draw other creatures…</Trans>
        </Button>
      )}
      {empty && (
        <Button look="quiet" onPress={() => showTourStep(tools, 0)}>
          <Trans>Show me the first steps</Trans>
        </Button>
      )}
      {empty && (
        <p className="packs-or">
          <Trans>or teach with your own pictures:</Trans>
        </p>
      )}
    </section>
  );
}

interface PackProps {
  pack: StarterPackListing;
  addressOf: (file: string) => string;
  onOpened: () => void;
}

function PackButton({ pack, addressOf, onOpened }: PackProps) {
  const tools = useTools();
  const [busy, setBusy] = useState(false);
  const { title, blurb } = packWords(pack);
  const faces = pack.concepts.flatMap(({ demonstrations }) => demonstrations.slice(0, 1));
  const open = async () => {
    setBusy(true);
    await loadStarterPack(tools, pack);
    setBusy(false);
    onOpened();
  };
  return (
    <Button isDisabled={busy} onPress={() => void open()}>
      <span className="pack">
        <span className="pack-faces">
          {faces.map((file) => (
            <img key={file} src={addressOf(file)} alt="" width={52} height={52} />
          ))}
        </span>
        <span className="pack-title">{say(title)}</span>
        <span className="pack-blurb">{say(blurb)}</span>
      </span>
    </Button>
  );
}
