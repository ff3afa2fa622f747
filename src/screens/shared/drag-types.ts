import { ownDragType } from '../../ui/drop-area.tsx';

/** The types of the page's own drags. They carry the id of a demonstration, or of a picture of the test tray. */
export const DEMONSTRATION = ownDragType('demonstration');
export const HELD_OUT = ownDragType('held-out');
