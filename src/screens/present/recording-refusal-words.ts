import { msg } from '@lingui/core/macro';
import { inside, type Words } from '../../languages/words.ts';
import { sessionFileRefusalWords } from '../../session/files/session-file-refusal-words.ts';
import type { RecordingRefusal } from '../../session/present/read-recording.ts';

/** Why a file is no recording that can be played. */
export function recordingRefusalWords(name: string, refusal: RecordingRefusal): Words {
  return refusal.code === 'nothing-recorded'
    ? msg`“${name}” holds no question that was answered, so there is nothing to play. Save a session after a lesson.`
    : msg`“${name}” could not be played: ${{ reason: inside(sessionFileRefusalWords(refusal)) }}.`;
}
