import { Section } from './section.tsx';

/** The terms of the page and of what is in it. The build writes the file beside the page. */
export function LicenceSection() {
  return (
    <Section title="Licences">
      <p className="device-note">
        The studio is under the Apache License 2.0. You may use it, change it and pass it on.{' '}
        <a href="NOTICE.txt" target="_blank" rel="noreferrer">
          What it is made from, and its terms
        </a>
      </p>
    </Section>
  );
}
