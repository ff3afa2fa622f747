const TABBABLE =
  'button:not(:disabled), input:not(:disabled), a[href], summary, [tabindex="0"], [role="row"]';

/** The place of an element in the page. */
export interface FocusTrail {
  /** Which item of a grid or list it is or stands in. */
  readonly item: string | null;
  /** The ancestors from the nearest on, and the index of the child on the path in each. */
  readonly steps: readonly { readonly parent: Element; readonly index: number }[];
}

export function trailOf(element: Element): FocusTrail {
  const steps: { parent: Element; index: number }[] = [];
  let child = element;
  for (let parent = child.parentElement; parent; parent = child.parentElement) {
    steps.push({ parent, index: [...parent.children].indexOf(child) });
    child = parent;
  }
  return { item: element.closest('[data-key]')?.getAttribute('data-key') ?? null, steps };
}

/**
 * The element that takes the keyboard's focus when the focused one is gone. It is the same item where another grid has
 * drawn it again, or the sibling that took its place, or the one before it. Otherwise it is the nearest focusable element
 * around.
 */
export function successorOf({ item, steps }: FocusTrail): HTMLElement | null {
  for (const { parent, index } of steps) {
    if (!parent.isConnected) continue;
    const again = item === null ? null : parent.querySelector(`[data-key="${CSS.escape(item)}"]`);
    if (again instanceof HTMLElement && again.matches(TABBABLE)) return again;
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
