import { GridLayout } from 'react-aria-components';

/** The most tiles that one task of the page draws. A tile takes 2 to 4 ms on a small machine. */
export const TILES_AT_ONCE = 8;

type Place = ReturnType<GridLayout<object>['getVisibleLayoutInfos']>[number];
type Box = Parameters<GridLayout<object>['getVisibleLayoutInfos']>[0];

/**
 * A grid that draws what comes into view in portions, one in each frame. A fast scroll brings in forty tiles at once,
 * and the library would draw them all before the page answers again.
 */
export class GradualGrid extends GridLayout<object> {
  #goesOn = false;

  override getVisibleLayoutInfos(box: Box): Place[] {
    const places = super.getVisibleLayoutInfos(box);
    const { virtualizer } = this;
    if (!virtualizer) return places;
    const waiting = places.filter(
      ({ key }) => !virtualizer.getVisibleView(key) && !virtualizer.isPersistedKey(key),
    );
    if (waiting.length <= TILES_AT_ONCE) return places;
    const later = new Set(nearestFirst(waiting, virtualizer.visibleRect).slice(TILES_AT_ONCE));
    this.#goOn();
    const now = places.filter((place) => !later.has(place));
    return [...now, ...this.#left(new Set(places)).slice(0, later.size)];
  }

  /** Draws the next portion in the next frame. */
  #goOn(): void {
    if (this.#goesOn) return;
    this.#goesOn = true;
    requestAnimationFrame(() => {
      this.#goesOn = false;
      this.virtualizer?.invalidate({ offsetChanged: true });
    });
  }

  /** Tiles that are drawn though they have left the view. To use one again is faster than to make a new one. */
  #left(places: ReadonlySet<Place>): Place[] {
    const { virtualizer } = this;
    return [...(virtualizer?.collection.getKeys() ?? [])].flatMap((key) => {
      const place = virtualizer?.getVisibleView(key) ? this.getLayoutInfo(key) : null;
      return place && !places.has(place) ? [place] : [];
    });
  }
}

/** Those in view come before those that are drawn ahead of a scroll. */
function nearestFirst(places: readonly Place[], view: Box): Place[] {
  const isInView = ({ rect }: Place) => rect.intersects(view);
  return [...places.filter(isInView), ...places.filter((place) => !isInView(place))];
}
