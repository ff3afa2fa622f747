/** What the camera needs of the browser. */
export interface CameraBrowser {
  /** Absent from insecure contexts, and where a browser knows no cameras. */
  readonly devices: CameraDevices | undefined;
  readonly isSecure: boolean;
  /** Whether the page's `Permissions-Policy` leaves it cameras; true where the browser does not tell. */
  isAllowedHere(): boolean;
  /** What the visitor has said; `null` where the browser does not tell. */
  permission(): Promise<PermissionState | null>;
  readonly page: EventTarget & { readonly visibilityState: DocumentVisibilityState };
  readonly window: EventTarget;
}

export type CameraDevices = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> & EventTarget;

/** Chromium alone tells of its policy, under its old name; TypeScript knows neither. */
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
        // Firefox before 132 does not know the name.
        return null;
      }
    },
    page: document,
    window,
  };
}
