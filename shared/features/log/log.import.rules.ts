import type { Instant } from '../../clock.ts';
import { toInstant, type FileDate } from '../imports/dates.rules.ts';
import type { RowTexts } from '../imports/mapping.rules.ts';
import { leftFromStars, readStars } from './log.import-fields.ts';
import { channels, howLeftValues, severities, type EntryFields } from './log.schema.ts';

/** Stands for the words where somebody only left a mark, so that the mark is not lost. */
export const withoutWords = '(no words)';

/** Room for words and for what was done about them. */
const wordsMax = 20_000;
const didAboutMax = 2000;
const linkMax = 500;

/** What reading an entry from a row needs to know. */
export type EntryRowSetting = {
  readonly now: Instant;
  readonly timeZone: string;
  readonly readDate: (text: string) => FileDate | string;
};

/** An entry of a file before the names in it are looked up. */
export type EntryRow = Omit<EntryFields, 'photoIds' | 'anonymous' | 'customerId' | 'touchpointId' | 'locationId'> & {
  /** What the file says the channel is, where nobody here knows it. */
  readonly unknownChannel: string | null;
};

/** Why a row is no entry. */
export type RowProblem = { readonly field: string; readonly reason: string };

/** Reads an entry from the texts of a row, or says all that is wrong with it. Runs for every row of an import. */
export function readEntryRow(
  texts: RowTexts,
  setting: EntryRowSetting,
): { entry: EntryRow } | { problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const refuse = (field: string, reason: string): null => {
    problems.push({ field, reason });
    return null;
  };
  const within = (field: string, max: number): string | null => {
    const text = texts[field] ?? null;
    return text === null || text.length <= max
      ? text
      : refuse(field, `This is longer than the ${max} characters there is room for`);
  };
  const listed = <Value extends string>(field: string, values: readonly Value[], blank: Value): Value => {
    const text = texts[field];
    if (text === undefined) return blank;
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) refuse(field, `"${text}" is none of: ${values.join(', ')}. Say in the map what it means`);
    return value ?? blank;
  };

  const stars =
    texts['stars'] === undefined
      ? null
      : (readStars(texts['stars']) ?? refuse('stars', `"${texts['stars']}" is not a number of stars from 1 to 5`));
  const howLeft =
    texts['howLeft'] === undefined && stars !== null
      ? leftFromStars(stars)
      : listed('howLeft', howLeftValues, 'not-known');
  const isMarked = texts['howLeft'] !== undefined || stars !== null;
  const words = within('words', wordsMax) ?? (isMarked ? withoutWords : null);
  if (words === null && problems.length === 0) refuse('words', 'There are no words, and nothing says how they left');
  const heardAt = readHeardAt(texts, setting, refuse);
  const callBackAt = texts['callBackAt'] === undefined ? null : readMoment(texts['callBackAt'], setting);
  if (typeof callBackAt === 'string') refuse('callBackAt', callBackAt);
  const reviewLink = within('reviewLink', linkMax);
  if (reviewLink !== null && !(/^https?:\/\/\S+$/i.test(reviewLink) && URL.canParse(reviewLink)))
    refuse('reviewLink', `"${reviewLink}" is not a web address`);
  const severity = listed('severity', severities, 'normal');
  const didAbout = within('didAbout', didAboutMax);
  if (problems.length > 0 || words === null || heardAt === null || typeof callBackAt === 'string') return { problems };
  const channel = channels.find((candidate) => candidate === texts['channel']);
  const blankChannel = stars !== null || reviewLink !== null ? 'review' : 'other';
  return {
    entry: {
      words,
      type: 'said',
      channel: channel ?? (texts['channel'] === undefined ? blankChannel : 'other'),
      unknownChannel: channel === undefined ? (texts['channel'] ?? null) : null,
      howLeft,
      severity,
      didAbout,
      callBackAt,
      heardAt,
      toldBy: null,
      toldWhat: null,
      stars,
      reviewLink,
    },
  };
}

function readMoment(text: string, { readDate, timeZone }: EntryRowSetting): Instant | string {
  const date = readDate(text);
  return typeof date === 'string' ? date : toInstant(date, timeZone);
}

function readHeardAt(
  texts: RowTexts,
  setting: EntryRowSetting,
  refuse: (field: string, reason: string) => null,
): Instant | null {
  const text = texts['heardAt'];
  if (text === undefined) return refuse('heardAt', 'There is no date');
  const date = setting.readDate(text);
  if (typeof date === 'string') return refuse('heardAt', date);
  const heardAt = toInstant(date, setting.timeZone);
  if (heardAt <= setting.now) return heardAt;
  // Said today, at a time nobody wrote down: midday may still lie ahead.
  const isToday = date.timeMs === null && heardAt - setting.now < 12 * 3_600_000;
  return isToday ? setting.now : refuse('heardAt', `"${text}" lies in the future`);
}
