import { expect, it, vi } from 'vitest';
import { whileAlone } from './only-page.ts';

it('does nothing where the browser refuses locks, as with blocked site data', async () => {
  const request = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  const act = vi.fn();
  await whileAlone(act, { request } as unknown as LockManager);
  expect(act).not.toHaveBeenCalled();
});
