import type { VerdictCounts } from '../../../../shared/features/mirror/mirror.schema.ts';
import { countWord, sentenceCase } from '../../../ui/format.ts';

/** What an audit uncovered, in a sentence: "Of 14 answers, six fit the records and five say more than they show". */
export function uncoveredText(counts: Omit<VerdictCounts, 'index'>, locale: string): string {
  const { confirmed, overclaim, underclaim, noRecord } = counts;
  const held = confirmed + overclaim + underclaim;
  const say = (count: number): string => countWord(count, locale);
  const unknown = noRecord === 0 ? '' : `; for ${say(noRecord)} there is no record`;
  if (held === 0) {
    return noRecord === 0
      ? 'Nothing was held against the records'
      : `${sentenceCase(say(noRecord))} times there was no record to hold your answer against`;
  }
  if (confirmed === held)
    return `${sentenceCase(held === 1 ? 'your one answer fits' : `all ${say(held)} answers fit`)} the records${unknown}`;
  const parts = [
    confirmed === 0 ? 'none fits the records' : `${say(confirmed)} ${confirmed === 1 ? 'fits' : 'fit'} the records`,
    ...(overclaim === 0 ? [] : [`${say(overclaim)} ${overclaim === 1 ? 'says' : 'say'} more than they show`]),
    ...(underclaim === 0 ? [] : [`${say(underclaim)} ${underclaim === 1 ? 'says' : 'say'} less`]),
  ];
  return `Of ${say(held)} answers, ${parts.join(', ')}${unknown}`;
}
