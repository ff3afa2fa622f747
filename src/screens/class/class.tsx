// Everything of the class that waits for a press, as one lazy part.

export { ClassDialogs } from './class-dialogs.tsx';
export { ClassItems } from './class-items.tsx';
export { ClassPageView } from './class-page.tsx';
