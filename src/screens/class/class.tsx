// Everything of the class that waits for a press, as one lazy part.

export { ClassItems } from './class-items.tsx';
export { ClassPageView } from './class-page.tsx';
