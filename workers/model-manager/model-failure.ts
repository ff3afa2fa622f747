import type { ModelFailure, ModelFailureCode } from '../protocol/model-manager.ts';

/** A failure of the manager as a value. */
export function modelFails(
  code: ModelFailureCode,
  detail: string,
  room?: ModelFailure['room'],
): { readonly ok: false; readonly failure: ModelFailure } {
  return { ok: false, failure: { code, detail, ...(room && { room }) } };
}

/** The failure for a browser that refused to keep something. */
export function refusedToKeep(why: unknown): {
  readonly ok: false;
  readonly failure: ModelFailure;
} {
  const { name, message } = why instanceof Error ? why : new Error(String(why));
  return modelFails(
    name === 'QuotaExceededError' ? 'no-room' : 'cannot-keep',
    `${name}: ${message}`,
  );
}
