import { toPlain } from './answer-words.rules.ts';
import type { Answer } from './answers.schema.ts';
import type { Fault } from './answer-shape.rules.ts';
import { otherOption, type Question } from './definition.schema.ts';

const signs: Readonly<Record<string, RegExp>> = { '9': /^[0-9]$/u, A: /^\p{L}$/u, '*': /^.$/su };

/** Tells whether a text has the form a mask asks for: 9 is a digit, A a letter, * anything, all else itself. */
function fitsMask(text: string, mask: string): boolean {
  const given = Array.from(text.normalize('NFC'));
  const asked = Array.from(mask.normalize('NFC'));
  return given.length === asked.length && asked.every((sign, index) => fitsSign(given[index] ?? '', sign));
}

const fitsSign = (given: string, sign: string): boolean => signs[sign]?.test(given) ?? given === sign;

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text);

const isPhone = (text: string): boolean => {
  const digits = text.replace(/[^0-9]/gu, '').length;
  return /^\+?[0-9 ()./-]+$/u.test(text) && digits >= 5 && digits <= 15;
};

const isUrl = (text: string): boolean => /^(https?:\/\/)?[^\s/.?#]+(\.[^\s/.?#]+)+([/?#]\S*)?$/iu.test(text);

const formats = {
  any: null,
  email: { fits: isEmail, fault: { rule: 'email', sentence: 'Write an e-mail address such as ana@example.com.' } },
  phone: { fits: isPhone, fault: { rule: 'phone', sentence: 'Write a phone number in digits.' } },
  url: { fits: isUrl, fault: { rule: 'url', sentence: 'Write a web address such as example.com.' } },
} as const;

/** The form a text must have, as a fault where it has another. */
function checkFormat(format: keyof typeof formats, text: string): Fault | null {
  const asked = formats[format];
  return asked === null || asked.fits(text.trim()) ? null : asked.fault;
}

function checkLength(text: string, min: number | null, max: number | null): Fault | null {
  // Counted as people count: an emoji or an accented letter is one.
  const { length } = Array.from(text.trim().normalize('NFC'));
  if (min !== null && length < min)
    return { rule: 'min-length', sentence: `Write at least ${min} characters; these are ${length}.` };
  if (max !== null && length > max)
    return { rule: 'max-length', sentence: `Write at most ${max} characters; these are ${length}.` };
  return null;
}

function checkText(question: Extract<Question, { type: 'short-text' | 'long-text' }>, text: string): Fault | null {
  if (question.type === 'short-text') {
    const format = checkFormat(question.format, text);
    if (format !== null) return format;
    if (question.mask !== null && !fitsMask(text.trim(), question.mask))
      return { rule: 'mask', sentence: `Write it in the form ${question.mask} (9 is a digit, A a letter).` };
  }
  return checkLength(text, question.minLength, question.maxLength);
}

function checkNumber(question: Extract<Question, { type: 'number' }>, number: number): Fault | null {
  const { min, max, decimals } = question;
  if (min !== null && number < min) return { rule: 'min', sentence: `Write a number of at least ${min}.` };
  if (max !== null && number > max) return { rule: 'max', sentence: `Write a number of at most ${max}.` };
  if (Number(number.toFixed(decimals)) === number) return null;
  return decimals === 0
    ? { rule: 'decimals', sentence: 'Write a whole number.' }
    : {
        rule: 'decimals',
        sentence: `Write at most ${decimals} ${decimals === 1 ? 'digit' : 'digits'} after the point.`,
      };
}

function checkDate(question: Extract<Question, { type: 'date' }>, date: string): Fault | null {
  if (question.min !== null && date < question.min)
    return { rule: 'min-date', sentence: `Choose ${question.min} or a later day.` };
  if (question.max !== null && date > question.max)
    return { rule: 'max-date', sentence: `Choose ${question.max} or an earlier day.` };
  return null;
}

const count = (n: number): string => `${n} ${n === 1 ? 'answer' : 'answers'}`;

function checkPicks(question: Question, { pick, other }: Extract<Answer, { pick: unknown }>): Fault | null {
  if (pick.includes(otherOption) && toPlain(other ?? '') === '')
    return { rule: 'other-text', sentence: 'Write what you mean by “other”.' };
  if (question.type === 'consent' && question.required && pick[0] !== 'yes')
    return { rule: 'consent', sentence: 'This needs your agreement.' };
  if (question.type !== 'multiple') return null;
  if (question.min !== null && pick.length < question.min)
    return { rule: 'min-picks', sentence: `Choose at least ${count(question.min)}.` };
  if (question.max !== null && pick.length > question.max)
    return { rule: 'max-picks', sentence: `Choose at most ${count(question.max)}.` };
  return null;
}

function checkContact(
  question: Extract<Question, { type: 'contact' }>,
  { contact }: Extract<Answer, { contact: unknown }>,
): Fault | null {
  const names = { name: 'name', email: 'e-mail address', phone: 'phone number' };
  for (const { field, required } of question.fields) {
    const text = contact[field] ?? '';
    if (toPlain(text) === '') {
      if (required) return { rule: `${field}-required`, sentence: `Write your ${names[field]}.` };
      continue;
    }
    const fault = field === 'name' ? null : checkFormat(field, text);
    if (fault !== null) return fault;
  }
  return null;
}

function checkRows(question: Question, { rows }: Extract<Answer, { rows: unknown }>): Fault | null {
  if (question.type !== 'matrix' || !question.required) return null;
  const isFull = question.rows.every(({ id }) => rows[id] !== undefined);
  return isFull ? null : { rule: 'every-row', sentence: 'Choose an answer in every row.' };
}

/** Checks what an answer of the right kind says: lengths, bounds, how many were picked. Null where nothing is wrong. */
export function findValueFault(question: Question, answer: Answer): Fault | null {
  if (typeof answer === 'number') return null;
  if ('pick' in answer) return checkPicks(question, answer);
  if ('rows' in answer) return checkRows(question, answer);
  if ('text' in answer)
    return question.type === 'short-text' || question.type === 'long-text' ? checkText(question, answer.text) : null;
  if ('number' in answer) return question.type === 'number' ? checkNumber(question, answer.number) : null;
  if ('date' in answer) return question.type === 'date' ? checkDate(question, answer.date) : null;
  return 'contact' in answer && question.type === 'contact' ? checkContact(question, answer) : null;
}
