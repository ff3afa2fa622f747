import { msg } from '@lingui/core/macro';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';

const SHARED = 'shared-device';

/** Says whether several people use this device. The browser keeps it from visit to visit. */
export function shareDevice(
  { store, sharedDevice }: Pick<Tools, 'store' | 'sharedDevice'>,
  isShared: boolean,
): void {
  sharedDevice.keep(isShared);
  store.setState(({ classroom }) => ({ classroom: { ...classroom, isShared } }));
}

/** Says at the start what happens to the work on a shared device. */
export function tellShared({ store }: Pick<Tools, 'store'>, deletedBefore: boolean): void {
  notify(store, {
    id: SHARED,
    tone: 'info',
    text: deletedBefore
      ? msg`The sessions of whoever was here before you are deleted. This device is shared. Once you have closed the last window of the studio, your sessions are deleted here before anybody sees them. Save what you want to keep to a file.`
      : msg`This device is shared. Once you have closed the last window of the studio, your sessions are deleted here before anybody sees them. Save what you want to keep to a file.`,
    stays: true,
  });
}
