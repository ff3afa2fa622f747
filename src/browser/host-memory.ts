/** The visitor's own host of models, in the browser's smallest storage; where there is none, nothing is remembered. */
export function hostMemory(basePath: string) {
  const key = `lcl-model-host ${basePath}`;
  return {
    recallHost(): string | null {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    rememberHost(host: string | null): void {
      try {
        if (host === null) localStorage.removeItem(key);
        else localStorage.setItem(key, host);
      } catch {
        // It holds until the page is left.
      }
    },
  };
}
