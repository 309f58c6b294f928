import { assertNever } from '../../../shared/assert-never.ts';
import type { ClaimKind } from '../../../shared/features/checklists/definition.schema.ts';
import type { Given } from '../../../shared/features/checklists/runs.schema.ts';

/** What was typed as a claim: read, still empty, or not understood. */
export type ReadClaim = { readonly given: Given | null } | { readonly problem: string };

/** Days in the words people count in; a month is 30.4 days on average. */
const unitDays: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30.4 };

/** Reads a claim as people write it: "40", "1,200", "95%", "3 weeks", "never", "y". */
export function readClaim(kind: ClaimKind, typed: string): ReadClaim {
  const text = typed.trim().toLowerCase();
  if (text === '') return { given: null };
  switch (kind) {
    case 'days':
      return readDays(text);
    case 'count': {
      const count = readWhole(text);
      return count === null ? { problem: 'Write how many, as a whole number.' } : { given: { number: count } };
    }
    case 'share': {
      const percent = readDecimal(text.replace(/\s*%$/, ''));
      return percent === null || percent > 100
        ? { problem: 'Write a share from 0 to 100.' }
        : { given: { number: percent / 100 } };
    }
    case 'amount': {
      const amount = /^[-−]/.test(text) ? readWhole(text.slice(1)) : readWhole(text);
      if (amount === null) return { problem: 'Write a whole number, with a minus before it where it is below zero.' };
      return { given: { number: /^[-−]/.test(text) ? -amount : amount } };
    }
    case 'yes-no':
      if (/^y(?:es)?$/.test(text)) return { given: { number: 1 } };
      return /^no?$/.test(text) ? { given: { number: 0 } } : { problem: 'Y is yes, N is no.' };
    default:
      return assertNever(kind);
  }
}

function readDays(text: string): ReadClaim {
  if (/^n(?:ever)?$/.test(text)) return { given: { never: true } };
  if (text === 'today') return { given: { number: 0 } };
  if (text === 'yesterday') return { given: { number: 1 } };
  const found = /^(?<count>\d{1,5})\s*(?<unit>d|days?|w|weeks?|m|months?)?(?:\s+ago)?$/.exec(text)?.groups;
  const count = Number(found?.['count'] ?? Number.NaN);
  if (Number.isNaN(count)) return { problem: 'Write how many days ago, or “never”.' };
  return { given: { number: Math.round(count * (unitDays[found?.['unit']?.charAt(0) ?? 'd'] ?? 1)) } };
}

/** A whole number, with or without signs between thousands. */
function readWhole(text: string): number | null {
  const isWhole = /^(?:\d{1,9}|\d{1,3}(?:[ .,'’]\d{3}){1,2})$/.test(text);
  return isWhole ? Number(text.replaceAll(/\D/g, '')) : null;
}

/** A number with a point or comma before its decimals. */
function readDecimal(text: string): number | null {
  return /^\d{1,3}(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** What is counted, beside the field. */
export function claimUnit(kind: ClaimKind): string {
  switch (kind) {
    case 'days':
      return 'days ago';
    case 'share':
      return '%';
    case 'amount':
    case 'count':
    case 'yes-no':
      return '';
    default:
      return assertNever(kind);
  }
}

/** How a claim may be written, below the field. */
export function claimHint(kind: ClaimKind): string {
  switch (kind) {
    case 'days':
      return 'Also “3 weeks”, “yesterday” or “never”.';
    case 'share':
      return 'How many of a hundred.';
    case 'count':
    case 'amount':
      return 'A whole number.';
    case 'yes-no':
      return 'Y is yes, N is no.';
    default:
      return assertNever(kind);
  }
}
