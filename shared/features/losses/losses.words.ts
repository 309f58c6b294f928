import type { callThrough, exitAnswersSchema, noticedWays, winBackChances } from './losses.schema.ts';
import type { z } from 'zod';

/** How it was noticed, as the end of a sentence about them. */
export const noticedWords = {
  'they-said': 'they said so',
  'order-stopped': 'orders stopped',
  'not-renewed': 'renewal not signed',
  'heard-from-others': 'heard from others',
  'we-asked': 'found out when we asked',
} satisfies Record<(typeof noticedWays)[number], string>;

/** By what way they were asked. */
export const throughWords = { phone: 'by phone', 'in-person': 'in person' } satisfies Record<
  (typeof callThrough)[number],
  string
>;

/** Whether they could be won back. */
export const winBackWords = { yes: 'yes', maybe: 'perhaps', no: 'no' } satisfies Record<
  (typeof winBackChances)[number],
  string
>;

/** The six questions of an exit call, in their order, with what to listen for. */
export const exitQuestions: readonly {
  readonly key: keyof z.infer<typeof exitAnswersSchema>;
  readonly question: string;
  readonly listenFor: string;
}[] = [
  {
    key: 'hoped',
    question: 'When you came to us, what were you hoping for?',
    listenFor: 'What they needed, and by when; not what we sold them.',
  },
  {
    key: 'happened',
    question: 'What happened? Please tell it from the beginning.',
    listenFor: 'Let them talk. Write their words down, explain nothing.',
  },
  {
    key: 'firstThought',
    question: 'When did you first think of leaving?',
    listenFor: 'The moment, long before the notice. Who noticed it here?',
  },
  {
    key: 'told',
    question: 'What did we tell you, and what did you find out?',
    listenFor: 'Reasons and dates they were given that turned out otherwise.',
  },
  {
    key: 'wouldHaveKept',
    question: 'What would have kept you, or would bring you back?',
    listenFor: 'Something we could do. Promise nothing on this call.',
  },
  {
    key: 'shouldKnow',
    question: 'What should I know that nobody here has told me?',
    listenFor: 'Wait. The best answer comes after a silence.',
  },
];

/** Why nothing is sent to a customer who left. */
export const neverSentSentence =
  'People who left are never sent surveys, offers or mailings: one more letter tells them that nobody noticed. Call them instead.';
