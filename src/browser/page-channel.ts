import type { PageChannel, PageMessage } from '../ports/pages.ts';
import { PAGE_CHANNEL } from './storage-keys.ts';

/** The channel between this browser's open studios. In browsers without it, messages go nowhere. */
export function pageChannel(): PageChannel {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(PAGE_CHANNEL) : null;
  return {
    post: (message) => channel?.postMessage(message),
    onMessage(listener) {
      channel?.addEventListener('message', ({ data }: MessageEvent<PageMessage>) => listener(data));
    },
  };
}
