/** A regular expression that can be sent to the page. */
export interface SentPattern {
  readonly source: string;
  readonly flags: string;
}

/** Something that a visitor finds by its role and name. */
export interface Sight {
  readonly role: string;
  readonly name?: SentPattern;
  readonly within?: Sight;
  /** Which one of several; a negative number counts from the end. All of them if it is absent. */
  readonly at?: number;
}

/** What must be true of a sight. By default there is one of it. */
export interface Expected {
  readonly count?: number;
  readonly text?: SentPattern;
}

/** The parts of axe-core's `commons` that are used here. Its types leave them out. */
interface Axe {
  setup(node: Element): void;
  teardown(): void;
  readonly commons: {
    readonly aria: { getRole(element: Element): string | null };
    readonly text: { accessibleText(element: Element): string };
    readonly dom: { isVisibleToScreenReaders(element: Element): boolean };
  };
}

/** What stands in the page for the stories. */
interface PageLook {
  first(sight: Sight): Element | null;
  /** Resolves with `null` once it is true, or with what was seen instead when the time is over. */
  until(sight: Sight, expected: Expected, milliseconds: number): Promise<string | null>;
}

declare global {
  interface Window {
    pageLook: PageLook;
    /** The file input whose picker the page has opened last. */
    pagePicker: HTMLInputElement | undefined;
  }
}

/** Runs in the page, after axe-core. It must not use anything from outside itself. */
export function installLook(): void {
  const { axe } = window as unknown as { axe: Axe };
  // The library takes `bdi` for a block, and puts spaces around what stands in it.
  const plain = (text: string) =>
    text.replace(/\s+/g, ' ').replace(/“ /g, '“').replace(/ ”/g, '”').trim();
  const matches = (text: string, pattern: SentPattern | undefined) =>
    pattern === undefined || new RegExp(pattern.source, pattern.flags).test(plain(text));

  function seen({ role, name, within, at }: Sight): Element[] {
    const roots = within ? seen(within) : [document.documentElement];
    const found = roots
      .flatMap((root) => [...root.querySelectorAll('*')])
      .filter(
        (element) =>
          axe.commons.aria.getRole(element) === role &&
          axe.commons.dom.isVisibleToScreenReaders(element) &&
          matches(axe.commons.text.accessibleText(element), name),
      );
    return at === undefined ? found : found.slice(at, at === -1 ? undefined : at + 1);
  }

  /** The library looks at a copy of the page, which is made anew each time. */
  function look<Result>(at: () => Result): Result {
    axe.setup(document.documentElement);
    try {
      return at();
    } finally {
      axe.teardown();
    }
  }

  function instead(sight: Sight, { count, text }: Expected): string | null {
    const found = look(() => seen(sight));
    const right = found.filter((element) => matches(element.textContent, text)).length;
    if (count === undefined ? right > 0 : right === count) return null;
    return `${found.length} of it: ${found.map((element) => plain(element.textContent)).join(' | ')}`;
  }

  function until(sight: Sight, expected: Expected, milliseconds: number): Promise<string | null> {
    return new Promise((resolve) => {
      let due = false;
      const check = () => {
        due = false;
        const words = instead(sight, expected);
        if (words === null) end(null);
      };
      const observer = new MutationObserver(() => {
        if (due) return;
        due = true;
        setTimeout(check);
      });
      const deadline = setTimeout(() => end(instead(sight, expected)), milliseconds);
      const end = (words: string | null) => {
        observer.disconnect();
        clearTimeout(deadline);
        resolve(words);
      };
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      check();
    });
  }

  window.pageLook = {
    first: (sight) => look(() => seen(sight)[0] ?? null),
    until,
  };
}

/**
 * Runs in the page too. The system's picker is no part of the page, and a driver cannot reach it. So it stays closed, and
 * the driver fills the input itself.
 */
export function keepPickersClosed(): void {
  const click = HTMLInputElement.prototype.click;
  HTMLInputElement.prototype.click = function () {
    if (this.type !== 'file') return click.call(this);
    window.pagePicker = this;
  };
}
