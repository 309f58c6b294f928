import type { Day } from '../../clock.ts';
import { Refusal } from '../../refusal.ts';
import { countedAs } from './counts.rules.ts';
import { isClosed, scaleOf, textIn } from './definition.rules.ts';
import { otherOption } from './definition.schema.ts';
import type { Totals } from './responses.schema.ts';
import type { JoinedQuestion } from './versions.rules.ts';

/** Every answer of a question that counts can name; null where the question has none that can be counted alone. */
function listAnswers({ question, options }: JoinedQuestion): string[] | null {
  const scale = scaleOf(question);
  if (scale !== null)
    return Array.from({ length: scale.to - scale.from + 1 }, (_none, index) => String(scale.from + index));
  if (question.type === 'single' || question.type === 'multiple')
    return [...options.map(({ id }) => id), ...(question.other ? [otherOption] : [])];
  return question.type === 'yes-no' || question.type === 'consent' ? ['yes', 'no'] : null;
}

function assertMultiple(counts: Totals['counts'], answers: readonly string[]): number {
  const answered = counts[countedAs.answered];
  const given = answers.map((answer) => counts[answer] ?? 0);
  if (answered === undefined) {
    throw new Refusal('NO_PEOPLE', 'Several answers can be ticked here, so say how many people answered.', 'counts');
  }
  const most = Math.max(0, ...given);
  if (answered < most) {
    throw new Refusal(
      'TOO_FEW_PEOPLE',
      `${most} ticked the same answer, but only ${answered} people answered.`,
      'counts',
    );
  }
  return answered;
}

function assertOne(counts: Totals['counts'], answers: readonly string[]): number {
  const sum = answers.reduce((all, answer) => all + (counts[answer] ?? 0), 0);
  const answered = counts[countedAs.answered] ?? sum;
  if (answered !== sum) {
    throw new Refusal('SUM_DIFFERS', `The counts add up to ${sum}, not ${answered}. Correct one of them.`, 'counts');
  }
  return answered;
}

/**
 * Decides which counts are kept of a question: those of answers any version had, and under `answered` how many people gave one,
 * as in the kept counts of responses. Refuses answers the question does not have, sums that can't be, and periods that
 * are not over.
 */
export function decideTotals(
  totals: Pick<Totals, 'counts' | 'from' | 'to'>,
  asked: JoinedQuestion,
  today: Day,
): Totals['counts'] {
  const { counts, from, to } = totals;
  const { question } = asked;
  if (to < from) throw new Refusal('ENDS_BEFORE', 'The period ends before it begins.', 'to');
  if (to > today)
    throw new Refusal('NOT_OVER', 'This period lies in the future. Count what was answered so far.', 'to');
  const title = textIn(question.title, 'en');
  const answers = listAnswers(asked);
  if (answers === null) {
    throw new Refusal('NOT_COUNTED', `Answers to “${title}” can’t be given as totals.`, 'question');
  }
  const apart: string[] = [...(isClosed(question) ? question.specials : []), countedAs.answered, countedAs.skipped];
  const unknown = Object.keys(counts).find((answer) => !answers.includes(answer) && !apart.includes(answer));
  if (unknown !== undefined) {
    throw new Refusal('NO_SUCH_ANSWER', `“${title}” has no answer “${unknown}”.`, 'counts');
  }
  const answered = question.type === 'multiple' ? assertMultiple(counts, answers) : assertOne(counts, answers);
  const given = Object.entries(counts).filter(([, n]) => n > 0);
  if (given.length === 0) throw new Refusal('NO_COUNTS', 'Give at least one count.', 'counts');
  return { ...Object.fromEntries(given), ...(answered > 0 ? { [countedAs.answered]: answered } : {}) };
}
