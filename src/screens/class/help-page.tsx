import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import { listOf } from '../../languages/words.ts';
import { showTourStep } from '../../session/classroom/tour.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { showView } from '../../session/store/show-view.ts';
import { Button } from '../../ui/button.tsx';
import { KeysSection } from '../device/keys-section.tsx';
import { PagePart } from './page-part.tsx';

/** The oldest browsers, from `scripts/build/supported-browsers.ts`. The build puts them here. */
declare const __SUPPORTED_BROWSERS__: readonly string[];

/** What the page does, what it cannot do, its keys, and what it needs. */
export function HelpPage() {
  const tools = useTools();
  return (
    <>
      <PagePart title={t`What this page does`}>
        <p>
          <Trans>
            You show a model a few pictures under a name that nobody has used before. Then you show
            it another picture. It answers with the new name, and the page shows which of your
            pictures made it say so. Nothing is trained. Your pictures and names stand in the
            model’s context, and it reads them anew for every answer.
          </Trans>
        </p>
        <p>
          <Button onPress={() => showTourStep(tools, 0)}>
            <Trans>Show me the first steps</Trans>
          </Button>
        </p>
      </PagePart>
      <WhatItCan />
      <KeysSection />
      <OtherKeys />
      <PagePart title={t`Which browsers it needs`}>
        <p>
          <Trans>
            {{ browsers: say(listOf(__SUPPORTED_BROWSERS__, 'disjunction')) }}, or a later version,
            on a computer, a tablet or a phone. With a graphics card and WebGPU it is faster. The
            answers are the same without.
          </Trans>
        </p>
      </PagePart>
      <PagePart title={t`Where your data is`}>
        <p>
          <Trans>
            In this browser on this device, and nowhere else. The page on privacy says what is kept,
            how to check that nothing leaves, and how to delete it.
          </Trans>
        </p>
        <p>
          <Button onPress={() => showView(tools, { kind: 'class', page: 'privacy' })}>
            <Trans>Privacy</Trans>
          </Button>
        </p>
      </PagePart>
    </>
  );
}

function WhatItCan() {
  return (
    <>
      <PagePart title={t`What it can do`}>
        <ul>
          <li>
            <Trans>It tells two or more concepts apart after one to ten pictures of each.</Trans>
          </li>
          <li>
            <Trans>It says “not sure” where a picture fits none of them well.</Trans>
          </li>
          <li>
            <Trans>
              It shows what each picture did, and what would be if you had taught something else.
            </Trans>
          </li>
          <li>
            <Trans>
              It counts in the lab how often it is right on pictures that it was not taught.
            </Trans>
          </li>
          <li>
            <Trans>
              It works without a network after the first visit, where the browser allows it.
            </Trans>
          </li>
        </ul>
      </PagePart>
      <PagePart title={t`What it cannot do`}>
        <ul>
          <li>
            <Trans>It knows only what you teach. It has no other words for a picture.</Trans>
          </li>
          <li>
            <Trans>
              It often goes by the background or the colour. “Checks” in the lab finds that out.
            </Trans>
          </li>
          <li>
            <Trans>It is small. It sees shapes and colours well, and small details badly.</Trans>
          </li>
          <li>
            <Trans>
              It must not decide anything about people, and it is not for medicine or safety.
            </Trans>
          </li>
        </ul>
      </PagePart>
    </>
  );
}

function OtherKeys() {
  return (
    <PagePart title={t`Other keys`}>
      <ul>
        <li>
          <Trans>Tab goes from place to place. Arrow keys go from picture to picture.</Trans>
        </li>
        <li>
          <Trans>Enter opens the menu of a picture or moves it, and Delete takes it away.</Trans>
        </li>
        <li>
          <Trans>Escape closes what is open, a message, and this page.</Trans>
        </li>
        <li>
          <Trans>Ctrl+V, or ⌘V on a Mac, puts a picture from the clipboard on the page.</Trans>
        </li>
      </ul>
    </PagePart>
  );
}
