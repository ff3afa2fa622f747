/** The browser functions that the camera uses. */
export interface CameraBrowser {
  /** Missing on pages without https, and in browsers without cameras. */
  readonly devices: CameraDevices | undefined;
  readonly isSecure: boolean;
  /** Whether the page's `Permissions-Policy` allows cameras; true where the browser gives no answer. */
  isAllowedHere(): boolean;
  /** What the visitor has decided; `null` where the browser gives no answer. */
  permission(): Promise<PermissionState | null>;
  readonly page: EventTarget & { readonly visibilityState: DocumentVisibilityState };
  readonly window: EventTarget;
}

type CameraDevices = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> & EventTarget;

/** Only Chromium reveals its policy, under its old name. TypeScript has types for neither name. */
interface Policied {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

export function thisBrowser(): CameraBrowser {
  return {
    devices: navigator.mediaDevices as MediaDevices | undefined,
    isSecure: isSecureContext,
    isAllowedHere: () => (document as Policied).featurePolicy?.allowsFeature('camera') ?? true,
    async permission() {
      try {
        return (await navigator.permissions.query({ name: 'camera' })).state;
      } catch {
        // Firefox before 132 throws at this name.
        return null;
      }
    },
    page: document,
    window,
  };
}
