import type { PaperRecord } from '../../../src/domain/evaluation/paper-experiment.ts';
import {
  ASKED_CONDITIONS,
  countedPaper,
  NO_COUNTS,
  paperQuestions,
  type PaperCounts,
} from '../../../src/domain/evaluation/paper-protocol.ts';
import type { QueryScores, Subject } from '../subject/subject.ts';

/** Asks the subject what the page's Paper experiment asks. The pictures of the records are features. */
export async function measurePaper(
  subject: Pick<Subject, 'link'>,
  records: readonly PaperRecord<Float32Array>[],
  seed: number,
  onRecord: (done: number, all: number) => void = () => undefined,
): Promise<PaperCounts> {
  let counts = NO_COUNTS;
  for (const [nth, record] of records.entries()) {
    for (const condition of ASKED_CONDITIONS) {
      const { demonstrations, sizes } = paperQuestions(record, condition, seed, nth);
      const linked = await subject.link(
        demonstrations.map(({ picture, label }) => ({ features: picture, label })),
      );
      const scores: QueryScores[] = [];
      for (const size of sizes)
        scores.push(
          ...(await linked.score([record.query], record.names, [
            ...Array.from({ length: size }).keys(),
          ])),
        );
      counts = countedPaper(counts, record, condition, scores);
    }
    onRecord(nth + 1, records.length);
  }
  return counts;
}
