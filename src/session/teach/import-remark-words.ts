import { msg, plural } from '@lingui/core/macro';
import type { ImportRemark } from '../../files/import/import-remark.ts';
import { inside, type Words } from '../../languages/words.ts';
import { few } from './few.ts';
import { listFaultWords, paperListFaultWords } from './list-fault-words.ts';

/** One sentence, or two, about something that a visitor should know of an import. */
export function importRemarkWords(remark: ImportRemark): Words {
  switch (remark.kind) {
    case 'list': {
      const why = inside(listFaultWords(remark.fault));
      return msg`${{ list: remark.list }}: ${why}.`;
    }
    case 'no-isekai': {
      const why = inside(paperListFaultWords(remark.fault));
      return msg`${{ list: remark.list }} looks like ISEKAI and cannot be read: ${why}.`;
    }
    case 'model-alone':
      return msg`${{ list: remark.list }} belongs to a trained model, and there is no picture in it. Save the project with its samples, and add that.`;
    case 'no-picture-in-project':
      return msg`It looks like a project of Teachable Machine, and there is no picture in it. Projects of sounds and poses cannot be taken.`;
    case 'first-episode':
      return msg`Of ${{ count: remark.episodes }} episodes the first was taken: each gives its names anew, to other pictures.`;
    case 'odd-entries':
      return msg`${plural(remark.entries, {
        one: 'One entry was left out: only one picture with one name can be taken.',
        other: '# entries were left out: only one picture with one name can be taken.',
      })}`;
    case 'mixed-folder':
      return mixedFolderWords(remark);
  }
}

function mixedFolderWords(remark: Extract<ImportRemark, { kind: 'mixed-folder' }>): Words {
  const { folder } = remark;
  switch (remark.because) {
    case 'list':
      return msg`“${folder}” may mix several concepts: ${{ list: remark.list }} says something about each picture, and cannot be read here. If it does, undo this and put the pictures of each concept into a folder of its own.`;
    case 'classes':
      return msg`“${folder}” may mix several concepts: ${{ list: remark.list }} names ${{ count: remark.classes }} classes, and no picture says to which it belongs. If it does, undo this and put the pictures of each concept into a folder of its own.`;
    case 'companions':
      return msg`“${folder}” may mix several concepts: most pictures have a file that says something about them, such as ${{ file: remark.file }}, which cannot be read here. If it does, undo this and put the pictures of each concept into a folder of its own.`;
    case 'names': {
      const names = inside(few(remark.names, 3));
      return msg`“${folder}” may mix several concepts: its pictures are called ${names}. If it does, undo this and put the pictures of each concept into a folder of its own.`;
    }
  }
}
