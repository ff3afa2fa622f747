/** Chromium's queue of launches of an installed app. TypeScript has no types for it. */
interface LaunchQueue {
  setConsumer(consumer: (launch: Launch) => void): void;
}
interface Launch {
  readonly files?: readonly FileSystemFileHandle[];
  readonly targetURL?: string;
}

interface Consumers {
  /** Files that the visitor opened with the installed app. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Called with the new address when the installed app was started again while it was open. */
  readonly onAddress: (address: URL) => void;
}

/**
 * Receives the files and addresses with which the system starts the installed app, now and later. Does nothing in
 * browsers without launches.
 */
export function consumeLaunches({ onFiles, onAddress }: Consumers): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  const openedAt = location.href;
  let isFirst = true;
  launchQueue?.setConsumer(({ files = [], targetURL }) => {
    // The page was loaded for the first launch, and reads its own address anyway.
    const isLoad = isFirst && targetURL === openedAt;
    isFirst = false;
    if (files.length > 0) void openAll(files).then(onFiles);
    else if (targetURL !== undefined && !isLoad) onAddress(new URL(targetURL));
  });
}

/** A file that has been deleted meanwhile is left out. */
async function openAll(handles: readonly FileSystemFileHandle[]): Promise<readonly File[]> {
  const files = await Promise.all(handles.map((handle) => handle.getFile().catch(() => null)));
  return files.filter((file) => file !== null);
}
