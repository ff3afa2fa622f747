/** Why a run cannot begin. */
export type RunRefusal =
  /** No demonstration is in force. */
  | 'nothing-taught'
  /** The tray is empty. */
  | 'empty-tray'
  /** Nobody has said of any picture of the tray what it is. */
  | 'no-truth';
