import { StrictMode } from 'react';
import { InstallationContext } from './screens/device/installation-context.ts';
import { PictureSourceProvider } from './pictures/show/picture-source.tsx';
import { cameraPart } from './lazy-parts.ts';
import { CameraPartContext } from './screens/camera/with-camera.tsx';
import { AskFirst } from './screens/studio/ask-first.tsx';
import { ErrorBoundary } from './screens/studio/error-boundary.tsx';
import { Studio } from './screens/studio/studio.tsx';
import { StarterPacksContext, useStarterPacks } from './screens/teach/starter-packs-context.ts';
import { StudioProvider } from './session/store/session-context.tsx';
import type { OpenedStudio } from './open-studio.ts';

/** The screens with their tools around them. */
export function App({ studio }: { studio: OpenedStudio }) {
  const packs = useStarterPacks(studio.sampleAddress);
  return (
    <StrictMode>
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
    </StrictMode>
  );
}
