import { showTourStep } from '../../session/classroom/tour.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { showView } from '../../session/store/show-view.ts';
import { Button } from '../../ui/button.tsx';
import { KeysSection } from '../device/keys-section.tsx';
import { PagePart } from './page-part.tsx';

/** The oldest browsers, from `scripts/build/supported-browsers.ts`. The build puts them here. */
declare const __SUPPORTED_BROWSERS__: string;

/** What the page does, what it cannot do, its keys, and what it needs. */
export function HelpPage() {
  const tools = useTools();
  return (
    <>
      <PagePart title="What this page does">
        <p>
          You show a model a few pictures under a name that nobody has used before. Then you show it
          another picture. It answers with the new name, and the page shows which of your pictures
          made it say so. Nothing is trained. Your pictures and names stand in the model’s context,
          and it reads them anew for every answer.
        </p>
        <p>
          <Button onPress={() => showTourStep(tools, 0)}>Show me the first steps</Button>
        </p>
      </PagePart>
      <PagePart title="What it can do">
        <ul>
          <li>It tells two or more concepts apart after one to ten pictures of each.</li>
          <li>It says “not sure” where a picture fits none of them well.</li>
          <li>
            It shows what each picture did, and what would be if you had taught something else.
          </li>
          <li>It counts in the lab how often it is right on pictures that it was not taught.</li>
          <li>It works without a network after the first visit, where the browser allows it.</li>
        </ul>
      </PagePart>
      <PagePart title="What it cannot do">
        <ul>
          <li>It knows only what you teach. It has no other words for a picture.</li>
          <li>
            It often goes by the background or the colour. “Checks” in the lab finds that out.
          </li>
          <li>It is small. It sees shapes and colours well, and small details badly.</li>
          <li>It must not decide anything about people, and it is not for medicine or safety.</li>
        </ul>
      </PagePart>
      <KeysSection />
      <PagePart title="Other keys">
        <ul>
          <li>Tab goes from place to place. Arrow keys go from picture to picture.</li>
          <li>Enter opens the menu of a picture or moves it, and Delete takes it away.</li>
          <li>Escape closes what is open, a message, and this page.</li>
          <li>Ctrl+V, or ⌘V on a Mac, puts a picture from the clipboard on the page.</li>
        </ul>
      </PagePart>
      <PagePart title="Which browsers it needs">
        <p>
          {__SUPPORTED_BROWSERS__}, or a later version, on a computer, a tablet or a phone. With a
          graphics card and WebGPU it is faster. The answers are the same without.
        </p>
      </PagePart>
      <PagePart title="Where your data is">
        <p>
          In this browser on this device, and nowhere else. The page on privacy says what is kept,
          how to check that nothing leaves, and how to delete it.
        </p>
        <p>
          <Button onPress={() => showView(tools, { kind: 'class', page: 'privacy' })}>
            Privacy
          </Button>
        </p>
      </PagePart>
    </>
  );
}
