/** Something on the page that a driver can act on. */
export interface DrivenElement {
  press(): Promise<void>;
  /** Types over what the field holds, and presses Enter. */
  write(text: string): Promise<void>;
  /** Gives files to a file input, as the system's picker would. */
  choose(paths: readonly string[]): Promise<void>;
}

/** What the stories need of a browser. Each driver library has one adapter for it. */
export interface DrivenBrowser {
  /** "Firefox 153.8.0esr" */
  readonly version: string;
  /** The folder in which downloads arrive. */
  readonly downloads: string;
  /** Opens an address and waits until its page has loaded. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Makes the page so wide and high, in CSS pixels, as far as the system lets a window be so small. */
  resize(width: number, height: number): Promise<void>;
  /** Evaluates an expression in the page. A promise is awaited, and the value must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** The element that an expression gives. */
  element(expression: string): Promise<DrivenElement>;
  /** Presses the keys that paste. */
  pressPaste(): Promise<void>;
  /** A PNG of what the window shows. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}
