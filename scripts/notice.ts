import { writeFileSync } from 'node:fs';
import { noticeText } from './build/notice.ts';

// Writes NOTICE from the lock file and the model card.
writeFileSync('NOTICE', noticeText());
