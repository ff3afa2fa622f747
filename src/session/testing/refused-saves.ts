import { vi } from 'vitest';
import type { Session } from '../../domain/session/session.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import type { ToolsForTests } from './tools-for-tests.ts';

type Answer = 'save' | 'refuse';

const full = fail({ code: 'storage-full', detail: 'the disk is full' } as const);

/** The browser refuses to save until the returned function is called. */
export function refuseToSave({ sessions }: ToolsForTests): () => void {
  const refusing = vi.spyOn(sessions, 'save').mockResolvedValue(full);
  return () => refusing.mockRestore();
}

/** The browser is asked to save and answers when the test says so; it keeps nothing. */
export function holdSaves({ sessions }: ToolsForTests) {
  const waiting: ((answer: Answer) => void)[] = [];
  const asked: string[] = [];
  vi.spyOn(sessions, 'save').mockImplementation((record) => {
    asked.push((record as Session).concepts[0]?.name ?? '');
    return new Promise((resolve) => {
      waiting.push((answer) => resolve(answer === 'save' ? succeed(null) : full));
    });
  });
  return {
    /** What the first concept was called at each save. */
    asked: () => asked,
    next: (answer: Answer) => waiting.shift()?.(answer),
    last: (answer: Answer) => waiting.pop()?.(answer),
  };
}
