import type { TargetField } from '../imports/mapping.rules.ts';
import { toTextKey } from '../imports/texts.rules.ts';

const field = (
  name: string,
  label: string,
  headers: readonly string[],
  more: Partial<TargetField> = {},
): TargetField => ({
  field: name,
  label,
  hint: null,
  required: false,
  choices: null,
  headers,
  ...more,
});

const guessFrom =
  (words: Readonly<Record<string, readonly string[]>>) =>
  (text: string): string | null =>
    Object.entries(words).find(([, texts]) => texts.includes(toTextKey(text)))?.[0] ?? null;

const howLeftWords = {
  happy: [
    'happy',
    'very happy',
    'satisfied',
    'very satisfied',
    'extremely satisfied',
    'good',
    'very good',
    'great',
    'excellent',
    'positive',
    'promoter',
    'pass',
    'passed',
    'ok',
    'yes',
    'y',
    'praise',
    'compliment',
    'resolved',
    'thumbs up',
    'love it',
  ],
  'so-so': [
    'neutral',
    'so so',
    'mixed',
    'fair',
    'average',
    'passive',
    'neither satisfied nor dissatisfied',
    'okay',
    'acceptable',
    'partly',
  ],
  unhappy: [
    'unhappy',
    'very unhappy',
    'dissatisfied',
    'very dissatisfied',
    'extremely dissatisfied',
    'bad',
    'very bad',
    'poor',
    'very poor',
    'terrible',
    'negative',
    'detractor',
    'fail',
    'failed',
    'no',
    'n',
    'complaint',
    'thumbs down',
    'hate it',
  ],
  'not-known': ['unknown', 'not known', 'none', 'not asked', 'no answer'],
};

/** Stars as how somebody left, on the scale reviews use. */
export function leftFromStars(stars: number): 'happy' | 'so-so' | 'unhappy' {
  if (stars >= 4) return 'happy';
  return stars === 3 ? 'so-so' : 'unhappy';
}

/** Reads "4", "4/5", "4.0" or "★★★★" as stars; null where it is no whole number from 1 to 5. */
export function readStars(text: string): number | null {
  const drawn = /^(?<full>[★⭐]+)[☆\s]*$/u.exec(text.trim());
  if (drawn?.groups !== undefined) return drawn.groups['full']?.length ?? null;
  const found = /^(?<number>[1-5])(?:[.,]0+)?(?:\s*(?:\/|out of|of)\s*5)?(?:\s*stars?)?$/i.exec(text.trim());
  return found?.groups === undefined ? null : Number(found.groups['number']);
}

const scaleOf = (texts: readonly string[]): number | null => {
  const numbers = texts.map((text) => (/^\d{1,2}(?:\.0+)?$/.test(text.trim()) ? Number(text) : NaN));
  if (numbers.length === 0 || numbers.some((number) => Number.isNaN(number) || number > 10)) return null;
  return Math.max(...numbers) > 5 || numbers.includes(0) ? 10 : 5;
};

/**
 * Guesses what the texts of a whole column say of how people left: a column of numbers up to 5 counts stars, one up to
 * 10 is a recommendation score (9 and 10 happy, 7 and 8 so-so). To be shown and changed before it is used.
 */
export function guessHowLeft(texts: readonly string[]): Record<string, string> {
  const scale = scaleOf(texts);
  const guessed: Record<string, string> = {};
  for (const text of texts) {
    const number = Number(text);
    const left = scale === null ? guessText(text) : scale === 5 ? leftFromStars(number) : leftFromScore(number);
    if (left !== null) guessed[text] = left;
  }
  return guessed;
}

function leftFromScore(score: number): string {
  if (score >= 9) return 'happy';
  return score >= 7 ? 'so-so' : 'unhappy';
}

function guessText(text: string): string | null {
  const words = guessFrom(howLeftWords)(text);
  if (words !== null) return words;
  // A bare number may stand on any scale.
  const stars = /^\d+$/.test(text.trim()) ? null : readStars(text);
  return stars === null ? null : leftFromStars(stars);
}

/** What columns of a file can become of an entry, with the headers that common tools write. */
export const logImportFields: readonly TargetField[] = [
  field(
    'words',
    'What they said',
    [
      'words',
      'what they said',
      'feedback',
      'comment',
      'comments',
      'review',
      'review text',
      'message',
      'text',
      'body',
      'complaint',
      'description',
      'details',
      'customer comment',
      'violations',
      'notes',
      'response',
    ],
    { isVerbatim: true, hint: 'Several columns are put below one another. Kept as it stands.' },
  ),
  field(
    'heardAt',
    'When they said it',
    [
      'heard at',
      'heard on',
      'date',
      'submitted',
      'submitted at',
      'submitted on',
      'submission date',
      'submit date',
      'timestamp',
      'created',
      'created at',
      'created on',
      'date created',
      'received',
      'received at',
      'review date',
      'response date',
      'recorded date',
      'end date',
      'time',
    ],
    { required: true, isDate: true, hint: 'A date, or a date with a time. Midday where there is no time.' },
  ),
  field(
    'howLeft',
    'How they left',
    [
      'how left',
      'how they left',
      'mood',
      'sentiment',
      'satisfaction',
      'result',
      'results',
      'outcome',
      'rating',
      'score',
    ],
    {
      choices: [
        { value: 'happy', label: 'Happy' },
        { value: 'so-so', label: 'So-so' },
        { value: 'unhappy', label: 'Unhappy' },
        { value: 'not-known', label: 'Not known' },
      ],
      guess: guessText,
      guessAll: guessHowLeft,
    },
  ),
  field(
    'customer',
    'Customer',
    [
      'customer',
      'customer name',
      'client',
      'client name',
      'company',
      'customer id',
      'account',
      'email',
      'e mail',
      'email address',
      'name',
      'reviewer',
      'reviewer name',
      'author',
    ],
    { hint: 'A name, your reference number or an e-mail address. Who is not known yet is made.' },
  ),
  field(
    'touchpoint',
    'Touchpoint',
    ['touchpoint', 'touch point', 'department', 'team', 'service', 'insp type', 'type', 'category', 'topic'],
    { hint: 'What is not known yet is made.' },
  ),
  field(
    'location',
    'Location',
    ['location', 'location name', 'branch', 'store', 'shop', 'site', 'dba', 'place', 'office', 'outlet'],
    { hint: 'What is not known yet is made.' },
  ),
  field('channel', 'Channel', ['channel', 'source', 'medium', 'via', 'origin'], {
    choices: [
      { value: 'in-person', label: 'In person' },
      { value: 'phone', label: 'Phone' },
      { value: 'email', label: 'E-mail' },
      { value: 'text', label: 'Text message' },
      { value: 'review', label: 'Online review' },
      { value: 'chat', label: 'Chat' },
      { value: 'letter', label: 'Letter' },
      { value: 'other', label: 'Other' },
    ],
    guess: guessFrom({
      'in-person': ['in store', 'in shop', 'face to face', 'visit', 'counter', 'walk in', 'personal'],
      phone: ['call', 'telephone', 'phone call', 'hotline'],
      email: ['mail', 'e mail'],
      text: ['sms', 'whatsapp', 'message'],
      review: ['google', 'google reviews', 'yelp', 'trustpilot', 'facebook', 'tripadvisor', 'online'],
      chat: ['live chat', 'web chat', 'messenger'],
      letter: ['post', 'fax'],
    }),
    hint: 'What is not on the list is kept as "other".',
  }),
  field('severity', 'How bad it was', ['severity', 'priority', 'urgency', 'risk level'], {
    choices: [
      { value: 'normal', label: 'Normal' },
      { value: 'serious', label: 'Serious' },
      { value: 'severe', label: 'Severe' },
    ],
    guess: guessFrom({
      normal: ['low', 'minor', 'none', 'p4', 'p3'],
      serious: ['medium', 'moderate', 'major', 'p2'],
      severe: ['high', 'critical', 'urgent', 'very high', 'p1'],
    }),
  }),
  field('stars', 'Stars', ['stars', 'star rating', 'review rating'], {
    hint: '1 to 5. Says how they left where nothing else does.',
  }),
  field('didAbout', 'What was done about it', [
    'did about',
    'what we did',
    'action taken',
    'resolution',
    'reply',
    'our response',
    'owner response',
  ]),
  field(
    'callBackAt',
    'Call back by',
    ['call back by', 'call back', 'callback', 'follow up by', 'follow up date', 'due date'],
    { isDate: true },
  ),
  field('reviewLink', 'Link of the review', ['review link', 'link', 'url', 'permalink']),
];
