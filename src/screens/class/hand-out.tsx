import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { addressOfHandOut } from '../../session/classroom/hand-out-at.ts';
import { saveSessionFile } from '../../session/files/file-acts.ts';
import { fileNameOf } from '../../session/files/session-file-words.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyAddress } from '../../ui/copy-address.tsx';
import { QrCode } from './qr-code.tsx';
import { reachOf } from './reachable.ts';

/** How the class gets this page, and a session with it. */
export function HandOutToClass({ onClose }: { onClose: () => void }) {
  const here = new URL('.', location.href);
  const isLocal = reachOf(here.href)?.isLocal === true;
  const [typed, setTyped] = useState(isLocal ? '' : here.href);
  const [withFile, setWithFile] = useState(false);
  const name = useStudio(({ session }) => session.name);
  const [fileName, setFileName] = useState(() => fileNameOf(name, '.lcl'));
  const reach = reachOf(typed);
  const address = reach && addressOfHandOut(new URL(typed), withFile ? fileName.trim() : '');
  return (
    <>
      <div className="class-dialog-head">
        <Heading slot="title">
          <Trans>Hand out to the class</Trans>
        </Heading>
        <Button onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
      {isLocal && <LocalWords address={here.href} />}
      <label>
        <Trans>Address of this page in your network</Trans>
        <input
          className="dialog-input"
          type="url"
          value={typed}
          placeholder="http://192.168.1.20:4173/"
          translate="no"
          onChange={(event) => setTyped(event.target.value.trim())}
        />
      </label>
      <fieldset className="hand-out-what">
        <legend>
          <Trans>What the class opens</Trans>
        </legend>
        <label>
          <input type="radio" name="what" checked={!withFile} onChange={() => setWithFile(false)} />
          <Trans>The studio with an empty table</Trans>
        </label>
        <label>
          <input type="radio" name="what" checked={withFile} onChange={() => setWithFile(true)} />
          <Trans>The studio with your session</Trans>
        </label>
      </fieldset>
      {withFile && <FileSteps fileName={fileName} onFileName={setFileName} />}
      {address !== null && reach && !reach.isLocal ? (
        <section className="hand-out-result" aria-label={t`The address for the class`}>
          <QrCode address={address} />
          <CopyAddress
            label={t`The class opens this address`}
            address={address}
            className="hand-out-address"
            fieldClass="dialog-input"
          />
        </section>
      ) : (
        <p className="class-note">
          {typed === ''
            ? t`The address and its QR code appear here once you have written where the page is.`
            : t`No other device can open this address. It begins with http:// or https://, and has the name or the number of this computer in your network.`}
        </p>
      )}
      {reach && !reach.isSecure && <MissingOverHttp />}
    </>
  );
}

function LocalWords({ address }: { address: string }) {
  return (
    <div className="class-words">
      <p>
        <Trans>
          You opened the page at <code translate="no">{address}</code>. Only this computer can open
          that address. So that the class can reach it:
        </Trans>
      </p>
      <ol>
        <li>
          <Trans>
            Stop the server and start it with <code translate="no">npm start -- --host</code>.
          </Trans>
        </li>
        <li>
          <Trans>
            It prints a line that begins with “Network”. Write the address of that line below.
          </Trans>
        </li>
        <li>
          <Trans>The devices of the class must be in the same network as this computer.</Trans>
        </li>
      </ol>
    </div>
  );
}

interface FileProps {
  fileName: string;
  onFileName: (name: string) => void;
}

/** How a session becomes a file that the class opens. */
function FileSteps({ fileName, onFileName }: FileProps) {
  const tools = useTools();
  return (
    <div className="class-words">
      <ol>
        <li>
          <Trans>Save the session to a file. The file holds its pictures.</Trans>{' '}
          <Button onPress={() => void saveSessionFile(tools)}>
            <Trans>Save to a file</Trans>
          </Button>
        </li>
        <li>
          <Trans>
            Put the file next to the page, in the folder that the server sends. With{' '}
            <code translate="no">npm start</code> that is the folder{' '}
            <code translate="no">dist</code>. Put it into <code translate="no">public</code> too,
            because the next start builds <code translate="no">dist</code> anew.
          </Trans>
        </li>
        <li>
          <label>
            <Trans>Name of the file there</Trans>
            <input
              className="dialog-input"
              value={fileName}
              translate="no"
              onChange={(event) => onFileName(event.target.value)}
            />
          </label>
        </li>
      </ol>
      <p className="class-note">
        <Trans>
          Everyone who knows the address can fetch the file, until you take it away. Without a
          network, carry the file on a drive. Each pupil drops it on the page, or opens it from the
          session’s menu.
        </Trans>
      </p>
    </div>
  );
}

/** What browsers leave out on a page without https, as far as it matters here. */
function MissingOverHttp() {
  return (
    <details className="class-words">
      <summary>
        <Trans>This address is http. Some things will be missing there</Trans>
      </summary>
      <ul>
        <li>
          <Trans>The camera. Pictures come as files, or from the clipboard.</Trans>
        </li>
        <li>
          <Trans>
            Use without a network, and installing as an app. The page works while it is connected.
          </Trans>
        </li>
        <li>
          <Trans>The graphics card. The same model answers by WebAssembly.</Trans>
        </li>
        <li>
          <Trans>Other models from the hub, because the browser cannot keep them.</Trans>
        </li>
        <li>
          <Trans>
            Buttons that copy, and the choice of where a file is saved. Files go to the downloads.
          </Trans>
        </li>
      </ul>
      <p>
        <Trans>
          Teaching, asking, evidence, the lab and saving work. An address with https has all of it.
        </Trans>
      </p>
    </details>
  );
}
