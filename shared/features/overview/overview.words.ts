import type { departments } from '../business/business.schema.ts';
import type { ChangeVerdict, JourneyStep, TargetState } from './overview.schema.ts';

/** What a person calls each step of the journey. */
export const stepWords: Readonly<Record<JourneyStep, string>> = {
  finding: 'Finding us',
  buying: 'Buying',
  receiving: 'Receiving',
  paying: 'Paying',
  'getting-help': 'Getting help',
  staying: 'Staying',
};

/** Where customers meet a department, until somebody says otherwise of a touchpoint. */
export const usualSteps: Readonly<Record<(typeof departments)[number], JourneyStep>> = {
  sales: 'buying',
  delivery: 'receiving',
  finance: 'paying',
  support: 'getting-help',
  reception: 'finding',
  people: 'getting-help',
  management: 'staying',
};

/** What may be said of a figure since the quarter before. */
export const changeSentences: Readonly<Record<ChangeVerdict, string>> = {
  'no-record': 'Nothing to compare: this quarter or the one before has no record.',
  'too-early': 'Too early to compare: fewer than 10 records.',
  'cannot-tell': 'A figure without a likely range: whether it changed by chance, nobody can say.',
  'no-visible-change': 'No visible change from the quarter before.',
  better: 'Better than the quarter before, by more than chance.',
  worse: 'Worse than the quarter before, by more than chance.',
  more: 'More than the quarter before, by more than chance.',
  less: 'Less than the quarter before, by more than chance.',
};

/** Where a figure stands against its target. */
export const targetWords: Readonly<Record<TargetState, string>> = {
  met: 'met',
  missed: 'missed',
  'within-chance': 'too close to tell',
  'no-record': 'no record yet',
};
