/** Chromium's queue of launches of an installed app, which no library of types knows. */
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
  /** The installed app was started again while it was open: the address that it was started with. */
  readonly onAddress: (address: URL) => void;
}

/** Takes over what the system starts the installed app with, now and later; nothing where the browser knows no launches. */
export function consumeLaunches({ onFiles, onAddress }: Consumers): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  const openedAt = location.href;
  let isFirst = true;
  launchQueue?.setConsumer(({ files = [], targetURL }) => {
    // The page was loaded for the first launch, and follows its own address.
    const isLoad = isFirst && targetURL === openedAt;
    isFirst = false;
    if (files.length > 0) void openAll(files).then(onFiles);
    else if (targetURL !== undefined && !isLoad) onAddress(new URL(targetURL));
  });
}

/** A file that is gone meanwhile is left out. */
async function openAll(handles: readonly FileSystemFileHandle[]): Promise<readonly File[]> {
  const files = await Promise.all(handles.map((handle) => handle.getFile().catch(() => null)));
  return files.filter((file) => file !== null);
}
