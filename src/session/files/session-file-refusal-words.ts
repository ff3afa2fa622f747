import { msg } from '@lingui/core/macro';
import type { SessionFileRefusal } from '../../files/session-file/read-session-file.ts';
import type { Words } from '../../languages/words.ts';
import { fileFaultWords } from '../teach/file-fault-words.ts';
import { limitWords } from '../teach/size-words.ts';

/** Why a session file cannot be opened. It completes "NAME could not be opened: …". */
export function sessionFileRefusalWords(refusal: SessionFileRefusal): Words {
  switch (refusal.code) {
    case 'not-a-session':
      return msg`it holds no session`;
    case 'newer-version':
      return msg`it was saved by a newer version of the studio. Load this page again to get the newest version, then open it`;
    case 'stopped':
      return msg`this tab stopped editing before all of it was read`;
    case 'part-missing':
      return msg`a part of it is missing`;
    case 'part-unreadable':
      return msg`${{ path: refusal.path }} can no longer be read`;
    case 'part-too-large': {
      const { size, most } = limitWords(refusal);
      return msg`${{ path: refusal.path }} has ${size}; at most ${most} are read`;
    }
    default:
      return fileFaultWords(refusal);
  }
}
