import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNearViewport } from './near-viewport.ts';

/** An observer that reports what the test tells it to. */
class FakeObserver {
  static made: FakeObserver[] = [];
  readonly observed = new Set<Element>();
  constructor(private readonly tell: (entries: readonly object[]) => void) {
    FakeObserver.made.push(this);
  }
  observe(element: Element) {
    this.observed.add(element);
  }
  unobserve(element: Element) {
    this.observed.delete(element);
  }
  show(target: Element, isIntersecting: boolean) {
    if (this.observed.has(target)) this.tell([{ target, isIntersecting }]);
  }
}
const element = () => ({}) as Element;

beforeEach(() => {
  FakeObserver.made = [];
  vi.stubGlobal('IntersectionObserver', FakeObserver);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what is near the view', () => {
  it('is told of every element by one observer, until it is not watched any more', () => {
    const { watch } = createNearViewport();
    const [one, other] = [element(), element()];
    const told: string[] = [];
    const endOne = watch(one, (near) => told.push(`one ${near}`));
    watch(other, (near) => told.push(`other ${near}`));
    expect(FakeObserver.made).toHaveLength(1);
    const [observer] = FakeObserver.made;
    observer?.show(one, true);
    observer?.show(other, false);
    endOne();
    observer?.show(one, false);
    observer?.show(other, true);
    expect(told).toEqual(['one true', 'other false', 'other true']);
    expect(observer?.observed.size).toBe(1);
  });

  it('is everything where the browser cannot say', () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    const onNear = vi.fn();
    createNearViewport().watch(element(), onNear)();
    expect(onNear).toHaveBeenCalledExactlyOnceWith(true);
  });
});
