import { assertNever } from '../../assert-never.ts';
import { countText, plural } from '../../number-words.ts';
import type { ClaimKind } from '../checklists/definition.schema.ts';
import type { Reveal } from './mirror.schema.ts';

/** A claim and what it turned out to be. */
export type Judged = Pick<Reveal, 'kind' | 'claim' | 'value' | 'verdict'>;

/** Whether more was said than is recorded; of days, whether something was said to be longer ago. */
export function isMore({ kind, claim, value }: Judged): boolean {
  // What never happened is further away than any number of days, and fewer than any number of times.
  const never = kind === 'days' ? Number.POSITIVE_INFINITY : 0;
  return (claim ?? never) > (value ?? never);
}

/** What a claim turned out to be, in words: "more than the records show". */
export function verdictText(reveal: Judged): string {
  const { verdict, kind } = reveal;
  if (verdict === 'confirmed') return 'fits the records';
  if (verdict === 'no-record') return 'nobody recorded this: you can’t know';
  if (kind === 'yes-no') return reveal.claim === 1 ? 'the records do not show it' : 'the records do show it';
  if (kind === 'days') return `${isMore(reveal) ? 'longer ago' : 'more recent'} than the records show`;
  return `${isMore(reveal) ? 'more' : 'less'} than the records show`;
}

/** A figure of a claim: "40", "95%", "12 days", "today", "yes". */
function figureText(kind: ClaimKind, value: number, locale: string): string {
  switch (kind) {
    case 'days': {
      const days = Math.round(value);
      return days === 0 ? 'today' : `${countText(days, locale)} ${plural(days, 'day')}`;
    }
    case 'count':
    case 'amount':
      // An amount may be points as well as money, and points go below zero.
      return value.toLocaleString(locale, { maximumFractionDigits: 1 }).replace('-', '−');
    case 'share':
      return percentText(value, locale);
    case 'yes-no':
      return value > 0 ? 'yes' : 'no';
    default:
      return assertNever(kind);
  }
}

/** "79%"; a digit more would claim more than a few dozen records can tell. */
export function percentText(share: number, locale: string): string {
  return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
}

/** What was claimed, in a large figure: "40", "95%", "12 days", "never", "yes". */
export function claimText(
  { kind, claim }: Pick<Reveal, 'kind' | 'claim'>,
  { locale }: { readonly locale: string },
): string {
  return claim === null ? 'never' : figureText(kind, claim, locale);
}

/** What the records say, in a large figure: "7", "79%", "41 days", "no record". */
export function recordText(
  { kind, unit, value, verdict }: Pick<Reveal, 'kind' | 'unit' | 'value' | 'verdict'>,
  { locale }: { readonly locale: string },
): string {
  if (verdict === 'no-record') return 'no record';
  // Of days since something happened, any number says that it did.
  if (kind === 'yes-no') return value !== null && (unit === 'days' || value > 0) ? 'yes' : 'no';
  if (value === null) return kind === 'days' ? 'never' : 'none';
  return figureText(kind, value, locale);
}
