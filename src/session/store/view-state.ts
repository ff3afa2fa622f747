import { LAB_PAGES, type LabPage } from './lab/lab-state.ts';

/** The pages of the class, in their order. */
export const CLASS_PAGES = ['help', 'lessons', 'privacy'] as const;
export type ClassPage = (typeof CLASS_PAGES)[number];

/** What stands in the middle of the studio: its zones, or one page in their place. */
export type View =
  | { readonly kind: 'zones' }
  | { readonly kind: 'lab'; readonly page: LabPage }
  /** `lesson`: the one that the page of the lessons shows, as an address names it. */
  | { readonly kind: 'class'; readonly page: ClassPage; readonly lesson?: string };

export const ZONES: View = { kind: 'zones' };

/** The word for a place in an address, as in `?page=help`. `null` for the zones. */
export function wordOfView(view: View): string | null {
  return view.kind === 'zones' ? null : view.page;
}

/** The lesson that an address names beside its place, as in `?page=lessons&lesson=unplugged`. */
export function lessonOfView(view: View): string | null {
  return view.kind === 'class' ? (view.lesson ?? null) : null;
}

/** The place that an address names. It is the zones where the address names nothing that is known. */
export function viewNamed(word: string | null, lesson: string | null = null): View {
  const lab = LAB_PAGES.find((page) => page === word);
  if (lab) return { kind: 'lab', page: lab };
  const ofClass = CLASS_PAGES.find((page) => page === word);
  if (ofClass === 'lessons' && lesson !== null) return { kind: 'class', page: ofClass, lesson };
  return ofClass ? { kind: 'class', page: ofClass } : ZONES;
}
