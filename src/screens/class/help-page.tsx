import { KeysSection } from '../device/keys-section.tsx';

/** What the page is for, and its keys. */
export function HelpPage() {
  return (
    <>
      <section>
        <h3>What this page does</h3>
        <p>
          You give a new word to some pictures, and the model uses the word for other pictures.
          Nothing is trained. The model reads your pictures each time it answers.
        </p>
      </section>
      <KeysSection />
    </>
  );
}
