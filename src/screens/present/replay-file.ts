import { beginPresenting } from '../../session/present/present.ts';
import { readRecording } from '../../session/present/read-recording.ts';
import { notify } from '../../session/store/notices.ts';
import type { Tools } from '../../session/store/tools.ts';
import { recordingRefusalWords } from './recording-refusal-words.ts';

/** Plays a session file beside what is on the table. Nothing of it comes to the table. */
export async function replayFile(tools: Pick<Tools, 'store' | 'present'>, file: File) {
  const recording = await readRecording(file);
  if (recording.ok) return beginPresenting(tools, recording.value);
  const text = recordingRefusalWords(file.name, recording.failure);
  notify(tools.store, { tone: 'problem', text });
}
