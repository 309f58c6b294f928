import type { Operator } from './conditions.schema.ts';

/** How conditions are said in a language: `{q}` is the question's number, `{v}` what it is compared with. */
export type Phrases = {
  readonly is: { readonly [is in Operator]: string };
  readonly and: string;
  readonly or: string;
  readonly nor: string;
  readonly onlyIf: string;
  readonly answerTo: string;
  readonly open: string;
  readonly close: string;
  readonly words: Readonly<Record<string, string>>;
  /** A question that was taken out. */
  readonly gone: string;
  readonly always: string;
  readonly never: string;
};

const en: Phrases = {
  is: {
    is: '{q} is {v}',
    'is-not': '{q} is not {v}',
    'one-of': '{q} is {v}',
    'none-of': '{q} is neither {v}',
    less: '{q} is less than {v}',
    'at-most': '{q} is {v} or less',
    more: '{q} is more than {v}',
    'at-least': '{q} is {v} or more',
    before: '{q} is before {v}',
    after: '{q} is after {v}',
    contains: '{q} contains {v}',
    lacks: '{q} does not contain {v}',
    'starts-with': '{q} begins with {v}',
    'not-starts-with': '{q} does not begin with {v}',
    'ends-with': '{q} ends with {v}',
    'not-ends-with': '{q} does not end with {v}',
    'includes-all': '{q} includes {v}',
    'includes-any': '{q} includes {v}',
    'includes-none': '{q} includes neither {v}',
    answered: '{q} is answered',
    'partly-answered': '{q} is partly answered',
    'fully-answered': '{q} is fully answered',
    skipped: '{q} is not answered',
    'dont-know': '{q} is “Don’t know”',
    'prefer-not': '{q} is “Prefer not to say”',
  },
  and: 'and',
  or: 'or',
  nor: 'nor',
  onlyIf: 'Only if {c}.',
  answerTo: 'the answer to {n}',
  open: '“',
  close: '”',
  words: { yes: 'Yes', no: 'No', other: 'Other' },
  gone: 'a question that is gone',
  always: 'always',
  never: 'never',
};

const de: Phrases = {
  is: {
    is: '{q} {v} ist',
    'is-not': '{q} nicht {v} ist',
    'one-of': '{q} {v} ist',
    'none-of': '{q} weder {v} ist',
    less: '{q} kleiner als {v} ist',
    'at-most': '{q} höchstens {v} ist',
    more: '{q} größer als {v} ist',
    'at-least': '{q} mindestens {v} ist',
    before: '{q} vor dem {v} liegt',
    after: '{q} nach dem {v} liegt',
    contains: '{q} {v} enthält',
    lacks: '{q} {v} nicht enthält',
    'starts-with': '{q} mit {v} beginnt',
    'not-starts-with': '{q} nicht mit {v} beginnt',
    'ends-with': '{q} mit {v} endet',
    'not-ends-with': '{q} nicht mit {v} endet',
    'includes-all': '{q} {v} umfasst',
    'includes-any': '{q} {v} umfasst',
    'includes-none': '{q} weder {v} umfasst',
    answered: '{q} beantwortet ist',
    'partly-answered': '{q} teilweise beantwortet ist',
    'fully-answered': '{q} ganz beantwortet ist',
    skipped: '{q} nicht beantwortet ist',
    'dont-know': '{q} „Weiß nicht“ ist',
    'prefer-not': '{q} „Keine Angabe“ ist',
  },
  and: 'und',
  or: 'oder',
  nor: 'noch',
  onlyIf: 'Nur wenn {c}.',
  answerTo: 'die Antwort auf {n}',
  open: '„',
  close: '“',
  words: { yes: 'Ja', no: 'Nein', other: 'Anderes' },
  gone: 'eine entfernte Frage',
  always: 'immer',
  never: 'nie',
};

const ar: Phrases = {
  is: {
    is: 'كانت إجابة {q} هي {v}',
    'is-not': 'لم تكن إجابة {q} هي {v}',
    'one-of': 'كانت إجابة {q} هي {v}',
    'none-of': 'لم تكن إجابة {q} هي {v}',
    less: 'كانت إجابة {q} أقل من {v}',
    'at-most': 'كانت إجابة {q} لا تزيد على {v}',
    more: 'كانت إجابة {q} أكثر من {v}',
    'at-least': 'كانت إجابة {q} لا تقل عن {v}',
    before: 'كانت إجابة {q} قبل {v}',
    after: 'كانت إجابة {q} بعد {v}',
    contains: 'كانت إجابة {q} تحتوي على {v}',
    lacks: 'كانت إجابة {q} لا تحتوي على {v}',
    'starts-with': 'كانت إجابة {q} تبدأ بـ {v}',
    'not-starts-with': 'كانت إجابة {q} لا تبدأ بـ {v}',
    'ends-with': 'كانت إجابة {q} تنتهي بـ {v}',
    'not-ends-with': 'كانت إجابة {q} لا تنتهي بـ {v}',
    'includes-all': 'شملت إجابة {q} {v}',
    'includes-any': 'شملت إجابة {q} {v}',
    'includes-none': 'لم تشمل إجابة {q} {v}',
    answered: 'أُجيب عن {q}',
    'partly-answered': 'أُجيب عن {q} جزئياً',
    'fully-answered': 'أُجيب عن {q} كاملاً',
    skipped: 'لم يُجب عن {q}',
    'dont-know': 'كانت إجابة {q} «لا أعرف»',
    'prefer-not': 'كانت إجابة {q} «أفضل عدم الإجابة»',
  },
  and: 'و',
  or: 'أو',
  nor: 'ولا',
  onlyIf: 'فقط إذا {c}.',
  answerTo: 'إجابة {n}',
  open: '«',
  close: '»',
  words: { yes: 'نعم', no: 'لا', other: 'غير ذلك' },
  gone: 'سؤال محذوف',
  always: 'دائماً',
  never: 'أبداً',
};

const byLanguage: Readonly<Record<string, Phrases>> = { en, de, ar };

/** How conditions are said in a language; in English where nobody has written them in that one. */
export function phrasesIn(language: string): Phrases {
  return byLanguage[language.split('-')[0] ?? ''] ?? en;
}
