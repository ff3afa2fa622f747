import { ownDragType } from '../../ui/drop-area.tsx';

/** What the page's own drags carry: the id of a demonstration, or of a picture of the test tray. */
export const DEMONSTRATION = ownDragType('demonstration');
export const HELD_OUT = ownDragType('held-out');
