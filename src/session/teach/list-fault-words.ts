import { msg } from '@lingui/core/macro';
import type { ListFault } from '../../files/import/import-remark.ts';
import type { LineFault, PaperListFault } from '../../files/import/paper-list-fault.ts';
import { inside, type Words } from '../../languages/words.ts';
import { fileFaultWords } from './file-fault-words.ts';
import { sizeWords } from './size-words.ts';

/** Why a list cannot be read. It completes "NAME: …". */
export function listFaultWords(fault: ListFault): Words {
  switch (fault.code) {
    case 'list-too-large': {
      const size = inside(sizeWords(fault.bytes));
      return msg`it has ${size}, which is too much for a list`;
    }
    case 'list-unreadable':
      return msg`the browser could not read it`;
    default:
      return fileFaultWords(fault);
  }
}

/** Why a list is none of the paper's. It completes "NAME is no list of the paper: …". */
export function paperListFaultWords(fault: PaperListFault): Words {
  switch (fault.code) {
    case 'line':
      return msg`line ${{ line: fault.line }}: ${{ why: inside(lineFaultWords(fault.fault)) }}`;
    case 'no-record':
      return msg`there is no record in it`;
    case 'no-pair':
      return msg`no class has nine pictures and another class of the file beside it, which the file names or which stands next`;
    case 'another-list':
      return msg`its first line has neither image_name, as ISEKAI has, nor class_name, as test100_pairs.jsonl has`;
  }
}

function lineFaultWords(fault: LineFault): Words {
  switch (fault.code) {
    case 'no-object':
      return msg`not a JSON object`;
    case 'other-label':
      return msg`label_name is neither of the two names`;
    case 'no-samples':
      return msg`no samples, and no context_samples with test_samples`;
    case 'same-names':
      return msg`both names are “${{ name: fault.name }}”`;
    case 'no-field': {
      const [one, other] = fault.fields;
      return other === undefined ? msg`no ${one}` : msg`no ${one} or ${other}`;
    }
  }
}
