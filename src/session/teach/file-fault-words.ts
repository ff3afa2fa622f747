import { msg } from '@lingui/core/macro';
import type { PictureFailure } from '../../../workers/protocol/pictures.ts';
import type { FileFault, UnreadFile } from '../../files/file-fault.ts';
import { inside, numberOf, type Words } from '../../languages/words.ts';
import { fileLine, pictureFailureWords, unopenedWords } from './picture-failure-words.ts';
import { limitWords } from './size-words.ts';

type WithoutValues = Exclude<
  FileFault['code'],
  | PictureFailure['code']
  | 'not-opened'
  | 'not-all-opened'
  | 'too-many'
  | 'too-tight'
  | 'archive-too-large'
  | 'entry-too-large'
>;

const plain: Readonly<Record<WithoutValues, Words>> = {
  'no-directory': msg`it is no archive, or it was cut off while it was copied`,
  'not-an-archive': msg`it is no archive`,
  'damaged-file': msg`it is damaged`,
  locked: msg`it is locked with a password`,
  'one-of-several': msg`it is one part of an archive in several parts; join them first`,
  'packed-otherwise': msg`it is packed in a way that this browser cannot unpack`,
  'same-name': msg`there are several files of this name`,
  link: msg`it is a link, not a file`,
  holes: msg`it is stored with holes, which nobody reads here`,
  'cut-off': msg`it was cut off while the archive was copied`,
  'control-characters': msg`its name holds control characters`,
  'leads-out': msg`its path leads out of the archive`,
  'no-name': msg`it has no name`,
  'path-too-long': msg`its path is too long`,
  'too-deep': msg`it is an archive in an archive in an archive; unpack it and add the folder`,
  'given-up': msg`it was left out`,
};

/** Why a file that came with others cannot be taken. It completes "PATH: …". */
export function fileFaultWords(fault: FileFault | PictureFailure): Words {
  switch (fault.code) {
    case 'not-opened':
    case 'not-all-opened':
      return unopenedWords(fault);
    case 'too-many': {
      const most = inside(numberOf(fault.most));
      return msg`it holds more than ${most} files and folders; pack them into several archives and add one after another`;
    }
    case 'too-tight': {
      const times = inside(numberOf(fault.times));
      return msg`it unpacks to ${times} times its size; at most ${{ most: fault.most }} times are taken`;
    }
    case 'archive-too-large': {
      const { size, most } = limitWords(fault);
      return msg`it has ${size} unpacked; at most ${most} are taken, so pack them into several archives`;
    }
    case 'entry-too-large': {
      const { size, most } = limitWords(fault);
      return msg`it has ${size} unpacked; at most ${most} are taken`;
    }
    default:
      return isPlain(fault) ? plain[fault.code] : pictureFailureWords(fault);
  }
}

function isPlain(
  fault: FileFault | PictureFailure,
): fault is Extract<FileFault, { code: WithoutValues }> {
  return fault.code in plain;
}

/** A line for each file that cannot be taken. */
export function unreadLines(
  unread: readonly UnreadFile<FileFault | PictureFailure>[],
): readonly Words[] {
  return unread.map(({ path, fault }) => fileLine(path, fileFaultWords(fault)));
}
