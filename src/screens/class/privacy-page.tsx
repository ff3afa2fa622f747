import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import type { Words } from '../../languages/words.ts';
import { showClassDialog } from '../../session/classroom/class-dialog.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { RequestsSection } from '../device/requests-section.tsx';
import { PagePart } from './page-part.tsx';
import { SharedDevice } from './shared-device.tsx';

/** What is kept and where, what leaves the device, and how to delete it, for a school's form. */
export function PrivacyPage() {
  const { host } = location;
  return (
    <>
      <PagePart title={t`In short`}>
        <p>
          <Trans>
            Pictures, names and answers stay in this browser on this device. Nobody receives them.
            There are no accounts, no cookies, no advertisements, and nothing counts visitors.
          </Trans>
        </p>
      </PagePart>
      <KeptWhere />
      <WhatLeaves />
      <HowToCheck />
      <HowToDelete />
      <PagePart title={t`Rules for a class`}>
        <ul>
          <li>
            <Trans>No faces, please. Photograph things, drawings or invented creatures.</Trans>
          </li>
          <li>
            <Trans>
              Name sessions and concepts with invented words, and not with names of pupils.
            </Trans>
          </li>
          <li>
            <Trans>A session file holds its pictures. Whoever gets the file gets them.</Trans>
          </li>
          <li>
            <Trans>
              The models from the hub write freely. Use them with children only while an adult is
              there. Mini, which comes with the page, says nothing but the names that you taught.
            </Trans>
          </li>
        </ul>
      </PagePart>
      <PagePart title={t`Who is responsible`}>
        <p>
          <Trans>
            Whoever runs <strong translate="no">{host}</strong> sends the files of the page. This
            server sees the internet address of each device that fetches them, as every website
            does. It may keep that in a log, so ask whoever runs it for how long. A school that
            serves the page itself is that server. This page is no legal advice.
          </Trans>
        </p>
      </PagePart>
    </>
  );
}

/** What is kept, where, and until when. */
const KEPT: readonly (readonly [what: Words, where: Words, until: Words])[] = [
  [
    msg`Pictures, made smaller, without place and time`,
    msg`database of this browser (IndexedDB)`,
    msg`until you delete them`,
  ],
  [
    msg`Sessions: names, questions, answers, tests`,
    msg`database of this browser (IndexedDB)`,
    msg`until you delete them`,
  ],
  [
    msg`The page and its model, for use without a network`,
    msg`cache of this browser`,
    msg`until you delete everything`,
  ],
  [
    msg`Models from the hub, only if you ask for one`,
    msg`cache of this browser`,
    msg`until you remove them`,
  ],
  [
    msg`Settings, such as which model answers`,
    msg`local storage of this browser`,
    msg`until you delete everything`,
  ],
  [msg`Files that you save`, msg`where you save them`, msg`until you delete them there`],
];

function KeptWhere() {
  return (
    <PagePart title={t`What is kept, and where`}>
      <table className="class-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>What</Trans>
            </th>
            <th scope="col">
              <Trans>Where</Trans>
            </th>
            <th scope="col">
              <Trans>How long</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {KEPT.map(([what, where, until], row) => (
            <tr key={row}>
              <th scope="row">{say(what)}</th>
              <td>{say(where)}</td>
              <td>{say(until)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PagePart>
  );
}

function WhatLeaves() {
  return (
    <PagePart title={t`What leaves this device`}>
      <p>
        <Trans>
          Nothing. The camera’s view is looked at in the page and forgotten, unless you keep a
          picture. The rules that the server sends with the page (Content-Security-Policy) make the
          browser refuse requests to anybody else.
        </Trans>
      </p>
      <p>
        <Trans>
          There is one exception, and only if somebody asks for it. The page can fetch a larger
          model from the Hugging Face hub, or from a host that you name. That host then sees the
          internet address of this device and which model was fetched. It gets no picture and no
          name.
        </Trans>
      </p>
    </PagePart>
  );
}

function HowToCheck() {
  return (
    <PagePart title={t`How to check it`}>
      <ol>
        <li>
          <Trans>
            Load the page once, switch the network off, then teach and ask. Everything goes on.
          </Trans>
        </li>
        <li>
          <Trans>
            Or open the browser’s tools with F12, choose “Network”, and teach and ask. No request is
            added that sends a picture.
          </Trans>
        </li>
        <li>
          <Trans>Or read here what the page itself has asked for since it was opened:</Trans>
        </li>
      </ol>
      <RequestsSection />
    </PagePart>
  );
}

function HowToDelete() {
  const tools = useTools();
  return (
    <PagePart title={t`How to delete it`}>
      <ul>
        <li>
          <Trans>
            “End the lesson” deletes all sessions and pictures, and keeps the page ready.
          </Trans>
        </li>
        <li>
          <Trans>
            “This device” in the page’s head has “Delete everything”, which takes the model too.
          </Trans>
        </li>
        <li>
          <Trans>The settings of the browser can delete the data of this site as well.</Trans>
        </li>
      </ul>
      <p>
        <Button onPress={() => showClassDialog(tools, 'end')}>
          <Trans>End the lesson…</Trans>
        </Button>
      </p>
      <SharedDevice />
    </PagePart>
  );
}
