import { minStaffShown } from '../../../../shared/features/mirror/mirror.schema.ts';
import { countWord } from '../../../ui/format.ts';

/** What is stored of a member of staff's ratings, exactly; shown before they begin. */
export function storedSentences(locale: string): readonly string[] {
  const few = countWord(minStaffShown, locale);
  return [
    'Each answer is kept by itself: no name, no time, no order, no computer. Two answers of yours can’t be put together again.',
    'That you rated is kept apart, without a time, only until the audit is finished, so that nobody rates twice.',
    `Nobody reads anything before that. Then an answer is counted with the others’ where at least ${few} of the staff answered the question and not all said the same; of fewer than ${few} nothing is kept at all.`,
    'Your answers are in no journal. While the audit is open they are in no backup either; afterwards backups hold them as they are stored: shuffled, without names.',
    'While you answer, nothing is saved on this computer: leave the page, and what you chose is gone. What can’t be promised: somebody who watches this screen while you answer could learn more.',
  ];
}
