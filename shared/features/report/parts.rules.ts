import { assertNever } from '../../assert-never.ts';
import { countText } from '../../number-words.ts';
import { dayName } from '../../period.ts';
import type { NumberReader } from '../measures/measure.words.ts';
import { claimText, recordText, verdictText } from '../mirror/claim.words.ts';
import type { Verdict } from '../mirror/mirror.schema.ts';
import type { Proof } from '../proof/proof.schema.ts';
import type { CardKind, ToldCard } from '../telling/telling.schema.ts';
import type { Block, ClaimsBlock, CountsBlock, Fix, Quote } from './blocks.schema.ts';
import { toLine } from './lines.rules.ts';
import type { PaperColumn, PaperPart, PaperQuote, PaperRow, PaperSection, PaperTone } from './paper.schema.ts';
import type { ReportSection } from './report.schema.ts';

const words = (head: string): PaperColumn => ({ head, holds: 'words' });
const short = (head: string): PaperColumn => ({ head, holds: 'short' });

const verdictTones: Readonly<Record<Verdict, PaperTone>> = {
  confirmed: 'good',
  overclaim: 'bad',
  underclaim: 'watch',
  'no-record': 'neutral',
};

/** Worst first: what was claimed better than it is, then what nobody can know. */
const verdictOrder: readonly Verdict[] = ['overclaim', 'no-record', 'underclaim', 'confirmed'];

function toClaims({ about, on, claims }: ClaimsBlock, reader: NumberReader): PaperPart {
  const sorted = verdictOrder.flatMap((verdict) => claims.filter((claim) => claim.verdict === verdict));
  return {
    kind: 'table',
    title: `What was claimed of ${about}, and what the records said`,
    columns: [words('Question'), short('Claimed'), short('On record'), words('So')],
    rows: sorted.map((claim) => ({
      cells: [claim.question, claimText(claim, reader), recordText(claim, reader), verdictText(claim)],
      tone: verdictTones[claim.verdict],
      records: claim.records,
    })),
    note: `Answered before the records were uncovered; finished on ${dayName(on)}.`,
  };
}

function toCounts({ title, heads, columns, rows, of }: CountsBlock, { locale }: NumberReader): PaperPart {
  return {
    kind: 'table',
    title,
    columns: [...heads.map(words), ...columns.map((head): PaperColumn => ({ head, holds: 'counts' }))],
    rows: rows.map(({ labels, counts, records }): PaperRow => ({
      cells: [...labels, ...counts.map((count) => countText(count, locale))],
      tone: null,
      records,
    })),
    note: of,
  };
}

const leftTones = { happy: 'good', 'so-so': 'watch', unhappy: 'bad', 'not-known': 'neutral' } as const;
const leftWords = {
  happy: 'left happy',
  'so-so': 'left so-so',
  unhappy: 'left unhappy',
  'not-known': 'how they left is not known',
} as const;

function toQuote({ entryId, words, name, on, howLeft, channel, touchpoint }: Quote): PaperQuote {
  const through = channel === 'in-person' ? 'in person' : channel;
  const parts = [name, leftWords[howLeft], through, ...(touchpoint === null ? [] : [touchpoint]), dayName(on)];
  return { words, source: parts.join(' · '), tone: leftTones[howLeft], records: { to: `/log/${entryId}`, search: {} } };
}

/** What may be said of something that was done. */
const proofWords: Readonly<Record<Proof['state'], string>> = {
  none: 'nothing was to be proven',
  'too-early': 'too early to tell',
  'no-change': 'no visible change',
  improved: 'proven better',
  worse: 'worse since',
};
const proofTones: Readonly<Record<Proof['state'], PaperTone>> = {
  none: 'neutral',
  'too-early': 'neutral',
  'no-change': 'watch',
  improved: 'good',
  worse: 'bad',
};

function toFixRow({ actionId, what, claim, proof, since }: Fix): PaperRow {
  const now = since === null ? proofWords[proof] : `${proofWords[proof]}; today: ${proofWords[since]}`;
  const done = [what, claim].filter((text) => text !== null && text !== '').join('. ');
  return { cells: [done, now], tone: proofTones[since ?? proof], records: { to: `/actions/${actionId}`, search: {} } };
}

/** What a card tells, in the words of the shop. */
const cardWords: Readonly<Record<CardKind, string>> = {
  changed: 'changed',
  'working-on': 'being worked on',
  declined: 'will not be done',
};
function toCards(cards: readonly ToldCard[]): PaperPart {
  const hasTold = cards.some(({ raised }) => raised !== null);
  return {
    kind: 'table',
    title: 'What was raised, and what came of it',
    columns: [words('You said'), words('We did'), ...(hasTold ? [short('Told')] : []), words('So')],
    rows: cards.map(({ kind, said, says, worked, raised, told }) => ({
      cells: [
        said,
        [says, worked].filter((text) => text !== null && text !== '').join(' '),
        ...(hasTold ? [`${told ?? 0} of ${raised ?? 0}`] : []),
        worked === null ? cardWords[kind] : 'proven to work',
      ],
      tone: worked === null ? 'neutral' : 'good',
      records: { to: '/told', search: {} },
    })),
    note: `${hasTold ? 'Told: of those who raised it and whose name is known. ' : ''}“Proven” is said only of what figures show.`,
  };
}

function toParts(block: Block, reader: NumberReader): readonly PaperPart[] {
  switch (block.kind) {
    case 'claims':
      return block.claims.length === 0 ? [] : [toClaims(block, reader)];
    case 'counts':
      return [toCounts(block, reader)];
    case 'figures':
      return block.rows.map(({ label, figures }) => ({
        kind: 'lines',
        title: label,
        lines: figures.map((figure) => toLine(figure, reader)),
      }));
    case 'quotes':
      return [
        {
          kind: 'quotes',
          title: 'In their own words',
          quotes: block.quotes.map(toQuote),
          note: 'Only of customers who agreed to be quoted: the newest of those who left unhappy and of those who left happy.',
        },
      ];
    case 'fixes':
      return [
        {
          kind: 'table',
          title: 'What was done, and whether it helped',
          columns: [words('Done'), words('Proof')],
          rows: block.fixes.map(toFixRow),
          note: 'Only fixes for which was written beforehand what would prove them.',
        },
      ];
    case 'cards':
      return [toCards(block.cards)];
    default:
      return assertNever(block);
  }
}

/** A section in words. */
export function toPaperSection({ id, title, figures, blocks }: ReportSection, reader: NumberReader): PaperSection {
  const lines: readonly PaperPart[] =
    figures.length === 0
      ? []
      : [{ kind: 'lines', title: null, lines: figures.map((figure) => toLine(figure, reader)) }];
  return { id, title, parts: [...lines, ...blocks.flatMap((block) => toParts(block, reader))] };
}
