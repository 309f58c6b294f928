import { blankQuestion } from '../surveys/blank-question.rules.ts';
import type { Definition, Question, QuestionType } from '../surveys/definition.schema.ts';

// What the sample company asks. Ids are the same in every version of a survey: that is how its results are joined.

const en = (text: string): Record<string, string> => ({ en: text });

/** A question of a type with its words; what is not given stays as it is in a new question. */
function ask<Type extends QuestionType>(
  type: Type,
  id: string,
  title: string,
  more: Partial<Extract<Question, { type: Type }>> = {},
): Extract<Question, { type: Type }> {
  return { ...blankQuestion(type, id), title: en(title), ...more };
}

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label: en(label) }));

/** A survey of one page; `lastId` leaves room for every id in use. */
function form(title: string, thanks: string, questions: readonly Question[], lastId: number): Definition {
  const section = { id: 's1', title: {}, newPage: false, visibleIf: null, shuffle: false, questions: [...questions] };
  return { languages: ['en'], title: en(title), intro: {}, thanks: en(thanks), sections: [section], lastId };
}

const recommendEnds = { low: en('not at all'), high: en('certainly') };
const satisfiedEnds = { low: en('very dissatisfied'), high: en('very satisfied') };

const mattered = {
  o5: 'That somebody came when they said',
  o6: 'A clear price',
  o7: 'The speed of the line',
  o8: 'Friendly people',
};

const why = (title: string): Question => ask('long-text', 'q3', title);
const mayWeCall = ask('consent', 'q9', 'You may call me about what I wrote here.');
const recommend = (title: string): Question => ask('nps', 'q2', title, { ...recommendEnds, required: true });
const visit = (title: string): Question => ask('csat', 'q4', title, { ...satisfiedEnds, specials: ['dont-know'] });
const cameWhenSaid = ask('yes-no', 'q11', 'Did we come when we said we would?', {
  specials: ['dont-know', 'prefer-not'],
});

/** "After a visit", from the first version to the one in use; wordings changed, one question came later, one option. */
export const visitForms: readonly Definition[] = [
  form(
    'After a visit',
    'Thank you. Every answer is read.',
    [
      recommend('Would you recommend Northline to a friend?'),
      why('Why?'),
      visit('How was the visit?'),
      ask('single', 'q10', 'What mattered most to you?', { options: options(mattered), specials: ['dont-know'] }),
      mayWeCall,
    ],
    11,
  ),
  form(
    'After a visit',
    'Thank you. Every answer is read.',
    [
      recommend('How likely are you to recommend us?'),
      why('What is the main reason for your answer?'),
      visit('How was the visit?'),
      cameWhenSaid,
      ask('single', 'q10', 'What mattered most to you?', {
        options: options({ ...mattered, o12: 'Being told what happens next' }),
        specials: ['dont-know'],
      }),
      mayWeCall,
    ],
    12,
  ),
  form(
    'After a visit',
    'Thank you. Somebody reads every answer, and calls where you said we may.',
    [
      recommend('How likely are you to recommend us?'),
      why('What is the main reason for your answer?'),
      visit('How satisfied are you with the visit?'),
      cameWhenSaid,
      ask('single', 'q10', 'What mattered most to you?', {
        options: options({ ...mattered, o12: 'Being told what happens next' }),
        specials: ['dont-know'],
        other: true,
      }),
      mayWeCall,
      ask('contact', 'q13', 'Under which number do we reach you?', {
        fields: [
          { field: 'name', required: false },
          { field: 'phone', required: true },
        ],
        visibleIf: { question: 'q9', is: 'is', to: { value: 'yes' } },
      }),
    ],
    13,
  ),
];

/** "After support": how easy it was. */
export const supportForm = form(
  'After support',
  'Thank you.',
  [
    ask('ces', 'q2', 'Northline made it easy to sort out my problem.', {
      low: en('strongly disagree'),
      high: en('strongly agree'),
      required: true,
    }),
    ask('yes-no', 'q3', 'Is it sorted out now?', { specials: ['dont-know'] }),
    ask('long-text', 'q4', 'What made it easy or hard?'),
  ],
  4,
);

/** On the tablet at the counter. */
export const counterForm = form(
  'At the counter',
  'Thank you. See you again.',
  [
    ask('csat', 'q2', 'How was it today?', {
      low: en('bad'),
      high: en('very good'),
      look: 'faces',
      required: true,
    }),
    ask('single', 'q3', 'What brought you here?', {
      options: options({ o4: 'A question', o5: 'Something new', o6: 'Something is broken', o7: 'A bill' }),
    }),
    ask('short-text', 'q8', 'What should we put right?', {
      maxLength: 200,
      visibleIf: { question: 'q2', is: 'at-most', to: { value: 2 } },
    }),
  ],
  8,
);

/** What an online tool asked before; its scale for recommending began at 1. */
export const onlineForm = form(
  'Line quality (old online form)',
  'Thank you.',
  [
    ask('nps', 'q2', 'On a scale from 1 to 10, would you recommend us?', { ...recommendEnds, from: 1 }),
    ask('multiple', 'q3', 'What do you use the line for?', {
      options: options({ o5: 'Work', o6: 'School', o7: 'Films', o8: 'Games', o9: 'Phone calls' }),
    }),
    ask('matrix', 'q10', 'How good is the line …', {
      rows: [
        { id: 'r11', label: en('in the morning') },
        { id: 'r12', label: en('in the evening') },
        { id: 'r13', label: en('at the weekend') },
      ],
      columns: [
        { id: 'c14', label: en('bad') },
        { id: 'c15', label: en('fair') },
        { id: 'c16', label: en('good') },
        { id: 'c17', label: en('very good') },
      ],
    }),
    ask('long-text', 'q18', 'Anything else?'),
  ],
  18,
);
