const TABBABLE =
  'button:not(:disabled), input:not(:disabled), a[href], summary, [tabindex="0"], [role="row"]';

/**
 * The place of an element in the page. It lists the ancestors from the nearest on, and the index of the child on the
 * path in each.
 */
export type FocusTrail = readonly { readonly parent: Element; readonly index: number }[];

export function trailOf(element: Element): FocusTrail {
  const trail: { parent: Element; index: number }[] = [];
  let child = element;
  for (let parent = child.parentElement; parent; parent = child.parentElement) {
    trail.push({ parent, index: [...parent.children].indexOf(child) });
    child = parent;
  }
  return trail;
}

/**
 * The element that takes the keyboard's focus when the focused one is gone. It is the sibling that took its place, or
 * the one before it. Otherwise it is the nearest focusable element around.
 */
export function successorOf(trail: FocusTrail): HTMLElement | null {
  for (const { parent, index } of trail) {
    if (!parent.isConnected) continue;
    for (const sibling of [parent.children[index], parent.children[index - 1]]) {
      const found = sibling && firstTabbable(sibling);
      if (found) return found;
    }
    const around = tabbablesIn(parent)[0];
    if (around) return around;
  }
  return null;
}

function firstTabbable(element: Element): HTMLElement | null {
  return element instanceof HTMLElement && element.matches(TABBABLE)
    ? element
    : (tabbablesIn(element)[0] ?? null);
}

/** A button that removes something must not get the focus automatically, because the next Enter would press it. */
function tabbablesIn(element: Element): HTMLElement[] {
  const all = [...element.querySelectorAll<HTMLElement>(TABBABLE)];
  return all.filter((one) => !one.closest('[data-takes-away]'));
}
