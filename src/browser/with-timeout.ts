import { afterAwake } from '../kernel/after-awake.ts';

/** Settles as the promise does, or rejects with a `TimeoutError` if it takes longer. The work itself goes on. */
export async function withTimeout<Value>(
  milliseconds: number,
  promise: Promise<Value>,
): Promise<Value> {
  let stopWaiting: () => void = () => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    stopWaiting = afterAwake(milliseconds, () => {
      reject(new DOMException(`not within ${milliseconds} ms`, 'TimeoutError'));
    });
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    stopWaiting();
  }
}
