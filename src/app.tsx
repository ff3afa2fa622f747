import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { InstallationContext } from './screens/device/installation-context.ts';
import { PictureSourceProvider } from './pictures/show/picture-source.tsx';
import { cameraPart } from './lazy-parts.ts';
import { CameraPartContext } from './screens/camera/with-camera.tsx';
import { useFormatTag } from './languages/use-language.ts';
import { AskFirst } from './screens/studio/ask-first.tsx';
import { ErrorBoundary } from './screens/studio/error-boundary.tsx';
import { Studio } from './screens/studio/studio.tsx';
import { StarterPacksContext, useStarterPacks } from './screens/teach/starter-packs-context.ts';
import { StudioProvider } from './session/store/session-context.tsx';
import type { OpenedStudio } from './open-studio.ts';

/** The screens with their tools around them. */
export function App({ studio }: { studio: OpenedStudio }) {
  const packs = useStarterPacks(studio.sampleAddress);
  // Everything below is drawn again when the language changes.
  const locale = useFormatTag();
  return (
    <StrictMode>
      <I18nProvider locale={locale}>
        <StudioProvider tools={studio.tools}>
          <PictureSourceProvider source={studio.tools.images}>
            <StarterPacksContext value={packs}>
              <CameraPartContext value={cameraPart}>
                <InstallationContext value={studio.installation}>
                  <ErrorBoundary>
                    <AskFirst onStart={(how) => void studio.start(how)}>
                      <Studio />
                    </AskFirst>
                  </ErrorBoundary>
                </InstallationContext>
              </CameraPartContext>
            </StarterPacksContext>
          </PictureSourceProvider>
        </StudioProvider>
      </I18nProvider>
    </StrictMode>
  );
}
