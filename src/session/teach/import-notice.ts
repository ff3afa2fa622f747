import { msg } from '@lingui/core/macro';
import { sentencesOf } from '../../languages/words.ts';
import type { Session } from '../../domain/session/session.ts';
import type { ImportPlan } from '../../files/import/import-plan.ts';
import type { Notice } from '../store/notice.ts';
import { importDetails } from './import-details.ts';
import type { ImportTally } from './import-tally.ts';
import { importedWords, leftOutWords } from './import-sentences.ts';
import { refusedWords } from './take-pictures.ts';

type NoticeWords = Pick<Notice, 'tone' | 'text' | 'details'>;

/** The one notice about an import; `null` if there is nothing to say. */
export function importNotice(
  plan: ImportPlan,
  tally: ImportTally,
  session: Session,
): NoticeWords | null {
  const came = tally.taught + tally.heldOut;
  const missing = plan.skipped.filter(({ because }) => because === 'missing');
  const known = tally.again.size + tally.spent.length;
  const isVain = came === 0 && tally.refused.length === 0 && known === 0;
  const isNothing = isVain && plan.skipped.length === 0 && plan.remarks.length === 0;
  if (isNothing) return null;
  const text = [
    ...(isVain ? [msg`No picture was taken, and nothing was changed.`] : []),
    ...(tally.refused.length > 0 ? [refusedWords(tally.refused.length, came)] : []),
    ...importedWords(plan.kind, tally, session),
    ...leftOutWords(plan, tally),
  ];
  const details = importDetails(plan, tally);
  const isProblem = isVain || tally.refused.length + plan.remarks.length + missing.length > 0;
  return {
    tone: isProblem ? 'problem' : 'info',
    text: sentencesOf(text),
    ...(details.length > 0 && { details }),
  };
}
