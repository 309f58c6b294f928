import { isDay, type Day } from '../../shared/clock.ts';
import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { Question } from '../../shared/features/surveys/definition.schema.ts';

/** A day by its text. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is no day.`);
  return text;
}

/** A text in English. */
export const en = (text: string) => ({ en: text });
const option = (id: string, label: string) => ({ id, label: en(label) });
const specials: ('dont-know' | 'prefer-not')[] = ['dont-know', 'prefer-not'];

/** One question of nearly every type; ids q2 to q19. */
export const questions: readonly Question[] = [
  { ...blankQuestion('nps', 'q2'), title: en('Would you recommend us?'), specials },
  { ...blankQuestion('csat', 'q3'), title: en('How content are you?') },
  { ...blankQuestion('ces', 'q4'), title: en('It was easy') },
  { ...blankQuestion('rating', 'q5'), title: en('The visit'), scale: 4 },
  {
    ...blankQuestion('multiple', 'q6'),
    title: en('What did you use?'),
    options: [option('o7', 'Web'), option('o8', 'Phone'), option('o9', 'Shop')],
    other: true,
  },
  {
    ...blankQuestion('matrix', 'q10'),
    title: en('Rate each'),
    rows: [
      { id: 'r11', label: en('Speed') },
      { id: 'r12', label: en('Manner') },
    ],
    columns: [
      { id: 'c13', label: en('Good') },
      { id: 'c14', label: en('Bad') },
    ],
    specials,
  },
  {
    ...blankQuestion('ranking', 'q15'),
    title: en('What matters most?'),
    options: [option('o16', 'Price'), option('o17', 'Time')],
  },
  { ...blankQuestion('number', 'q18'), title: en('Visits a year') },
  { ...blankQuestion('long-text', 'q19'), title: en('Anything else?') },
];
