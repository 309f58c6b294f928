import { assertNever } from '../../assert-never.ts';
import type { ChainBreak, JournalKind, JournalLine, RecordName } from './journal.schema.ts';
import type { DoorLine } from './door.schema.ts';

/** The kinds of record, as the filter names them. */
export const journalKindWords: Readonly<Record<JournalKind, string>> = {
  customers: 'Customers',
  log: 'Log',
  promises: 'Promises',
  actions: 'Actions and what was told',
  surveys: 'Surveys and pulse',
  checklists: 'Checklists and findings',
  shops: 'Mystery shops',
  mirror: 'Mirror, rounds, meetings',
  losses: 'Lost customers',
  touch: 'Keeping in touch',
  people: 'People and PINs',
  business: 'Business, places, reasons',
  other: 'Reports and other settings',
};

/** Commands whose verb says more than that something was added or changed. */
const verbs: Readonly<Record<string, string>> = {
  'customers.archived': 'archived',
  'customers.restored': 'brought back',
  'customers.merged': 'merged',
  'customers.erased': 'erased',
  'privacy.outstayed-erased': 'erased by the rule of keeping',
  'promises.made': 'promised',
  'promises.moved': 'moved',
  'promises.finished': 'finished',
  'promises.called-off': 'called off',
  'log.recorded': 'wrote down',
  'log.sorted': 'sorted',
  'actions.opened': 'opened',
  'people.pin-set': 'set anew',
  'session.pin-reset': 'reset with the recovery code',
  'session.pin-changed': 'set anew',
  'import.written': 'imported',
  'answers.written': 'imported',
  'sample.written': 'made up',
  'history.undone': 'took back a change of',
  'job.undone': 'took back',
};

const jobWords: Readonly<Partial<Record<NonNullable<JournalLine['jobKind']>, string>>> = {
  import: 'an import',
  answers: 'an import of answers',
  sample: 'the sample company',
  arrival: 'an export that was taken in',
};

/** "the date that was said “2026-11-24” of the promise “Oak table” to Ann": a record in the middle of a sentence. */
export function recordText({ noun, title, customer, link, of }: RecordName): string {
  const own = title === null ? `the ${noun}` : noun === 'customer' ? `the customer ${title}` : `the ${noun} “${title}”`;
  const above = of === null ? '' : ` of the ${of.noun}${of.title === null ? '' : ` “${of.title}”`}`;
  return `${own}${above}${customer === null ? '' : ` ${link} ${customer}`}`;
}

/** Who did it, to begin a sentence. */
export function whoText({ byName, place, jobKind }: Pick<JournalLine, 'byName' | 'place' | 'jobKind'>): string {
  if (byName !== null) return byName;
  switch (place) {
    case 'command-line':
      return 'Somebody at the command line';
    case 'job':
      return jobKind === null ? 'A long job' : `Plain Mirror, for ${jobWords[jobKind] ?? 'a long job'},`;
    case 'itself':
    case 'window':
      return 'Nobody named';
    default:
      return assertNever(place);
  }
}

/** Where it was done: "at a window", "at the command line", "by an import". */
export function placeText({
  place,
  jobKind,
  isElsewhere,
}: Pick<JournalLine, 'place' | 'jobKind' | 'isElsewhere'>): string {
  const where =
    place === 'command-line'
      ? 'at the command line'
      : place === 'job'
        ? `by ${jobKind === null ? 'a long job' : (jobWords[jobKind] ?? 'a long job')}`
        : place === 'itself'
          ? 'without a name'
          : 'at a window';
  return isElsewhere ? `${where}, on another computer` : where;
}

/** "Priya moved the promise “Oak table” to Ann": one change as a sentence. */
export function lineText(line: JournalLine): string {
  const plain = { insert: 'added', update: 'changed', remove: 'took back' }[line.change];
  return `${whoText(line)} ${verbs[line.what] ?? plain} ${recordText(line.record)}`;
}

/** What a break of the chain means, for somebody who has never heard of a chain. */
export function breakText({ kind, commitId, journalId }: ChainBreak): string {
  switch (kind) {
    case 'altered':
      return `Entry ${journalId} no longer holds what was written into it. Somebody or something changed the file outside Plain Mirror.`;
    case 'emptied':
      return `Entry ${journalId} lost its values, and nobody asked for that here.`;
    case 'stray':
      return `Entry ${journalId} belongs to no change that was ever saved: it was put in from outside.`;
    case 'broken':
      return `Change ${commitId} does not follow from the one before it: one in between was taken out, put in, or altered.`;
    case 'shortened':
      return `Change ${commitId} was here at the last check and is gone or another: the end of the journal was cut off, or an older copy was put back.`;
    default:
      return assertNever(kind);
  }
}

/** What happened at the door, without who and how often. */
export function doorText({ kind, what }: Pick<DoorLine, 'kind' | 'what'>): string {
  switch (kind) {
    case 'signed-in':
      return 'Signed in';
    case 'wrong-pin':
      return what === null ? 'Wrong PIN' : 'Wrong recovery code';
    case 'locked':
      return 'Tried again after too many wrong PINs';
    case 'refused':
      return what === null ? 'Asked for something without being signed in' : `May not: ${what}`;
    case 'turned-away':
      return `Turned away: ${what ?? 'a request from elsewhere'}`;
    default:
      return assertNever(kind);
  }
}

/** `customers.setPin` as words: "customers, set pin". */
export function procedureText(path: string): string {
  const [feature = '', name = ''] = path.split('.');
  return `${feature}, ${name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
}
