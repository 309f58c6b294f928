import type { Did, NamedIn, Outstayed, Stored, StoredKind } from '../../../shared/features/privacy/privacy.schema.ts';
import { countNoun, dayText, type Reader } from '../../ui/format.ts';
import { toDay } from '../../../shared/clock.ts';

/** How much is stored about a customer, as the page's title. */
export function storedTitle({ name, isErased, kinds }: Stored, locale: string): string {
  if (isErased) return 'This customer was erased';
  const records = kinds.reduce((sum, kind) => sum + kind.records, 0);
  return `${countNoun(records, 'record', locale)} about ${name}`;
}

const dayOf = (at: number, reader: Reader): string => dayText(toDay(at, reader.timeZone), reader);

/** Since when records of a kind are here, and when one of them changed last. */
export function sinceText({ since, newest }: StoredKind, reader: Reader): string {
  if (since === null || newest === null) return '–';
  const [first, last] = [dayOf(since, reader), dayOf(newest, reader)];
  return first === last ? first : `${first}, last changed ${last}`;
}

/** What somebody who works here did, as far as it is kept: changes in the journal, sign-ins in the door book. */
export function doneSentences(
  { changes, changedSince, changedLast, signIns, wrongPins }: Did,
  reader: Reader,
): [changes: string, door: string] {
  const { locale } = reader;
  const span =
    changedSince === null || changedLast === null
      ? ''
      : `, the first on ${dayOf(changedSince, reader)}, the latest on ${dayOf(changedLast, reader)}`;
  return [
    changes === 0
      ? 'The journal holds no change of theirs.'
      : `The journal holds ${countNoun(changes, 'change', locale)} of theirs${span}.`,
    signIns + wrongPins === 0
      ? 'No sign-in of theirs is kept.'
      : `${countNoun(signIns, 'sign-in', locale)} and ${countNoun(wrongPins, 'wrong PIN', locale)} of theirs are kept, by day.`,
  ];
}

/** Until when a backup may still hold what is erased now. */
export function backupSentence({ oldestBackupAt }: Stored, reader: Reader): string {
  if (oldestBackupAt === null) return 'There is no backup that could still hold any of it.';
  const day = dayOf(oldestBackupAt, reader);
  return `Backups since ${day} hold it too, until newer ones take their place, at most twelve months; restoring one erases again whoever was erased.`;
}

/** Where somebody who works here is named: "wrote down 12 entries" would guess too much, so kind and field are told. */
export function namedLine({ noun, as, records }: NamedIn, locale: string): string {
  return `${countNoun(records, noun, locale)} (${as.toLowerCase()})`;
}

/** What a rule of keeping would do today. */
export function outstayedSentence({ customers, names }: Outstayed, locale: string): string {
  if (customers === 0) return 'Nobody would be erased today.';
  const others = customers - names.length;
  const all = others > 0 ? `${names.join(', ')} and ${countNoun(others, 'other', locale)}` : names.join(', ');
  return `${countNoun(customers, 'customer', locale)} would be erased today: ${all}.`;
}
