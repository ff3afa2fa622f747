import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { Section } from './section.tsx';

/** The terms of the page and of what is in it. The build writes the file beside the page. */
export function LicenceSection() {
  return (
    <Section title={t`Licences`}>
      <p className="device-note">
        <Trans>
          The studio is under the Apache License 2.0. You may use it, change it and pass it on.{' '}
          <a href="NOTICE.txt" target="_blank" rel="noreferrer">
            What it is made from, and its terms
          </a>
        </Trans>
      </p>
    </Section>
  );
}
