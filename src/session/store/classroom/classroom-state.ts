/** The dialogs of the class's menu. */
export type ClassDialog = 'hand-out' | 'end';

/** What belongs to the class and not to a session. */
export interface ClassroomState {
  /** The dialog that is open. */
  readonly dialog: ClassDialog | null;
  /** The step of the first steps that is shown, from 0. `null` while nobody takes them. */
  readonly tourStep: number | null;
  /** Several people use this device, so their work leaves it with the last window. */
  readonly isShared: boolean;
}

export const NO_CLASS: ClassroomState = { dialog: null, tourStep: null, isShared: false };
