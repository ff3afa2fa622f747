/** Whether acts may change the table in this page. Only one page of a browser may at a time. */
export type EditingState =
  | { readonly kind: 'here' }
  /** Another page asked to edit. This page first saves what is not saved yet. */
  | { readonly kind: 'leaving' }
  /** Another page edits, and this one shows the same table. */
  | { readonly kind: 'elsewhere' }
  /** This page is about to edit, and waits until the other one has saved. */
  | { readonly kind: 'coming' }
  /** Everything on this device is being deleted. */
  | { readonly kind: 'erasing' };
