import { toDay } from '../../../../shared/clock.ts';
import { findItem, listItems } from '../../../../shared/features/checklists/definition.rules.ts';
import type { AuditResults, Rating, Reveal, Verdict, Vow } from '../../../../shared/features/mirror/mirror.schema.ts';
import { dayName } from '../../../../shared/period.ts';
import { countText, countWord, plural, sentenceCase, type Reader } from '../../../ui/format.ts';
import { claimText, recordText } from '../../../../shared/features/mirror/claim.words.ts';
import { heldCount } from '../honesty.logic.ts';
import { placeText } from './ratings.logic.ts';

/** A heading and the sentences under it. */
export type ReportPart = { readonly title: string; readonly sentences: readonly string[] };

/** Sentences of one kind that fit on the page with everything else; more could not be listened to either. */
const mostOfAKind = 6;

function atMost(sentences: readonly string[]): readonly string[] {
  if (sentences.length <= mostOfAKind) return sentences;
  const left = sentences.length - mostOfAKind + 1;
  return [...sentences.slice(0, mostOfAKind - 1), `And ${countWord(left, 'en')} more.`];
}

/** How the page begins, as one would say it. */
export function openingSentences(results: AuditResults, locale: string): readonly string[] {
  const { audit, definition, trend } = results;
  const { confirmed, overclaim, underclaim, noRecord } = audit.counts;
  const held = heldCount(audit.counts);
  const asked = listItems(definition).length;
  const before = trend[trend.findIndex(({ id }) => id === audit.id) - 1];
  const say = (count: number): string => countWord(count, locale);
  const first = `I answered ${countText(asked, locale)} questions about how we treat our customers, and only then looked at what our records say.`;
  if (held === 0) return [first, 'None of the answers could be held against a record.'];
  const parts = [
    confirmed === 0 ? 'none fits' : `${say(confirmed)} ${plural(confirmed, 'fits', 'fit')}`,
    ...(overclaim === 0 ? [] : [`${say(overclaim)} ${plural(overclaim, 'was', 'were')} better than the records`]),
    ...(underclaim === 0 ? [] : [`${say(underclaim)} ${plural(underclaim, 'was', 'were')} worse`]),
  ];
  return [
    first,
    `${sentenceCase(say(held))} ${plural(held, 'answer', 'answers')} could be held against a record: ${parts.join(', ')}.`,
    ...(noRecord === 0 ? [] : [`${sentenceCase(say(noRecord))} could not, because nobody writes it down.`]),
    ...(before === undefined || before.counts.index === null
      ? []
      : [`In ${before.name}, ${say(before.counts.confirmed)} of ${say(heldCount(before.counts))} fit.`]),
  ];
}

function revealSentences(results: AuditResults, verdict: Verdict, reader: Reader): readonly string[] {
  return listItems(results.definition).flatMap(({ id, label }) =>
    results.reveals
      .filter((reveal) => reveal.itemId === id && reveal.verdict === verdict)
      .map((reveal) => revealSentence(label, reveal, reader)),
  );
}

function revealSentence(label: string, reveal: Reveal, reader: Reader): string {
  if (reveal.verdict === 'no-record') return label;
  return `${label} I said ${claimText(reveal, reader)}; the records say ${recordText(reveal, reader)}.`;
}

function spotSentence(rating: Rating, results: AuditResults, locale: string): string {
  const item = findItem(results.definition, rating.itemId) ?? undefined;
  const say = (value: number, n: number): string => placeText(item, value, n, locale);
  const others = [
    ['managers', rating.managers.value, rating.managers.n],
    ['somebody from outside', rating.outsider.value, rating.outsider.n],
    ['the staff', rating.staff.value, rating.staff.n ?? 0],
  ] as const;
  const told = others.flatMap(([who, value, n]) => (value === null ? [] : [`${who} ${say(value, n)}`]));
  return `${rating.label} I said ${say(rating.owner ?? 0, 1)}; ${told.join(', ')}.`;
}

function vowSentence({ what, whoName, dueAt }: Vow, timeZone: string): string {
  const text = what.replace(/[.]$/, '');
  return `${text}${whoName === null ? '' : `: ${whoName}`}, by ${dayName(toDay(dueAt, timeZone))}.`;
}

function vowBeforeSentence({ what, state }: Vow): string {
  const became = { done: 'done', dropped: 'dropped', doing: 'being done', open: 'not done' }[state];
  return `${what.replace(/[.]$/, '')}: ${became}.`;
}

/** The page, part by part; a part with nothing to say is left out. */
export function reportParts(results: AuditResults, reader: Reader): readonly ReportPart[] {
  const { locale, timeZone } = reader;
  const fits = revealSentences(results, 'confirmed', reader);
  const spots = results.ratings.filter(({ isBlindSpot }) => isBlindSpot);
  const parts: readonly ReportPart[] = [
    {
      title: 'Where I thought better of us than our records',
      sentences: revealSentences(results, 'overclaim', reader),
    },
    {
      title: 'What nobody can know, because nobody writes it down',
      sentences: revealSentences(results, 'no-record', reader),
    },
    { title: 'Where we are better than I thought', sentences: revealSentences(results, 'underclaim', reader) },
    { title: 'Where it is as I said', sentences: fits },
    {
      title: 'Where you see it worse than I do',
      sentences: spots.map((rating) => spotSentence(rating, results, locale)),
    },
    { title: 'What I promised last time', sentences: results.vowsBefore.map(vowBeforeSentence) },
    { title: 'What I promise now', sentences: results.vows.map((vow) => vowSentence(vow, timeZone)) },
  ];
  return parts
    .map(({ title, sentences }) => ({ title, sentences: atMost(sentences) }))
    .filter(({ sentences }) => sentences.length > 0);
}
