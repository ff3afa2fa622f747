import { InstallSection } from './install-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { LicenceSection } from './licence-section.tsx';
import { MeasureSection } from './measure-section.tsx';
import { OfflineSection } from './offline-section.tsx';
import { RequestsSection } from './requests-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { UpdateSection } from './update-section.tsx';

/** Everything about this device, one section each, in the order of the dialog. */
const sections = {
  update: UpdateSection,
  language: LanguageSection,
  offline: OfflineSection,
  install: InstallSection,
  requests: RequestsSection,
  storage: StorageSection,
  speed: MeasureSection,
  keys: KeysSection,
  licences: LicenceSection,
};

/** Draws all of them. */
export function Sections() {
  return Object.entries(sections).map(([subject, Section]) => <Section key={subject} />);
}
