import type { Instant } from '../../../shared/clock.ts';
import { answerWithinMs, isToBeMended } from '../../../shared/features/log/log.rules.ts';
import type { Entry, LogFilter } from '../../../shared/features/log/log.schema.ts';
import { statusWords } from '../../../shared/features/log/log.words.ts';
import { countText, countWord, plural, relativeText, sentenceCase, timeText, type Reader } from '../../ui/format.ts';

const isoMinutes = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** A moment as the browser's own field for day and time writes it, in the business's time zone. */
export function toMomentText(at: Instant, timeZone: string): string {
  return isoMinutes(timeZone).format(at).replace(' ', 'T');
}

/** The moment of what stands in such a field; null where nothing whole does. */
export function fromMomentText(text: string, timeZone: string): Instant | null {
  const asUtc = Date.parse(`${text}Z`);
  if (text === '' || Number.isNaN(asUtc)) return null;
  const offsetAt = (at: Instant): number => Date.parse(`${toMomentText(at, timeZone)}Z`) - at;
  // The first guess may lie on the other side of a clock change; from the second on it stays.
  const guess = asUtc - offsetAt(asUtc);
  return asUtc - offsetAt(guess);
}

type Saved = Pick<Entry, 'howLeft' | 'severity' | 'callBackAt'>;

/** What saving will do, before it is done: "An action opens for Dana, due Saturday 9:30." */
export function saveNote(entry: Saved, forName: string | null, reader: Reader): string {
  const notes: string[] = [];
  if (isToBeMended(entry)) {
    const dueAt = reader.now + answerWithinMs;
    const day = new Intl.DateTimeFormat(reader.locale, { weekday: 'long', timeZone: reader.timeZone }).format(dueAt);
    notes.push(
      `An action opens ${forName === null ? 'for nobody yet' : `for ${forName}`}, due ${day} ${timeText(dueAt, reader)}.`,
    );
  }
  if (entry.callBackAt !== null) notes.push(`A call-back is due ${relativeText(entry.callBackAt, reader)}.`);
  return notes.join(' ');
}

/** "44 things customers said this week". */
export function logTitle(heard: number | null, reader: Reader): string {
  if (heard === null) return 'What customers said';
  if (heard === 0) return 'Nothing from customers yet this week';
  if (heard === 1) return 'One thing a customer said this week';
  return `${countText(heard, reader.locale)} things customers said this week`;
}

/** "Twelve are not sorted yet. Newest first." */
export function logPurpose(unsorted: number | null, locale: string): string {
  if (unsorted === null) return 'Newest first.';
  if (unsorted === 0) return 'All of them are sorted. Newest first.';
  return `${sentenceCase(countWord(unsorted, locale))} ${plural(unsorted, 'is', 'are')} not sorted yet. Newest first.`;
}

/** The tabs above the log. */
export type LogTab = 'all' | 'new' | 'unhappy' | 'different' | 'call-backs';

/** The filters a tab stands for; the others it takes away, as undefined does in the address. */
export function tabFilter(tab: LogTab): Partial<LogFilter> {
  const none = { status: undefined, howLeft: undefined, type: undefined, callBackDue: undefined } as const;
  switch (tab) {
    case 'all':
      return none;
    case 'new':
      return { ...none, status: 'new' };
    case 'unhappy':
      return { ...none, howLeft: 'unhappy' };
    case 'different':
      return { ...none, type: 'heard-different' };
    case 'call-backs':
      return { ...none, callBackDue: true };
  }
}

/** The tab that shows a filter best. */
export function tabOf(filter: LogFilter): LogTab {
  if (filter.callBackDue === true) return 'call-backs';
  if (filter.status === 'new') return 'new';
  if (filter.howLeft === 'unhappy') return 'unhappy';
  return filter.type === 'heard-different' ? 'different' : 'all';
}

/** How many filters stand beside tab and search, for the button that opens them. */
export function countFilters(filter: LogFilter): number {
  const { q: _q, ...rest } = filter;
  const set = Object.values(rest).filter((value) => value !== undefined).length;
  return set - (tabOf(filter) === 'all' ? 0 : 1);
}

/** What came of an entry: "action", "thanked", "call back due in 3 h". */
export function thenText(
  entry: Pick<Entry, 'status' | 'actionId' | 'callBackAt' | 'calledBackAt'>,
  reader: Reader,
): string {
  const parts: string[] = [statusWords[entry.status]];
  if (entry.actionId !== null && entry.status !== 'action') parts.push('action open');
  if (entry.callBackAt !== null) {
    parts.push(entry.calledBackAt === null ? `call back ${relativeText(entry.callBackAt, reader)}` : 'called back');
  }
  return parts.join(', ');
}

/** A piece of a snippet; hits stand between U+E000 and U+E001. */
export type SnippetPiece = { readonly text: string; readonly isHit: boolean };

/** Cuts a snippet into its hits and what stands between them. */
export function cutSnippet(snippet: string): SnippetPiece[] {
  return snippet
    .split('\uE000')
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isHit: false }];
      const [hit = '', ...after] = part.split('\uE001');
      return [
        { text: hit, isHit: true },
        { text: after.join(''), isHit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** What an entry says, as the title of its page: "Hollis Family left unhappy". */
export function entryTitle({ customerName, howLeft, type }: Pick<Entry, 'customerName' | 'howLeft' | 'type'>): string {
  const who = customerName ?? 'Someone';
  const left = { happy: 'left happy', 'so-so': 'left so-so', unhappy: 'left unhappy', 'not-known': null }[howLeft];
  if (left !== null) return `${who} ${left}`;
  return type === 'heard-different' ? `${who} had heard something different` : `${who} said`;
}
