import { isWaiting } from '../../../shared/features/telling/raisers.rules.ts';
import type { Board, CardAudience, ToldCard } from '../../../shared/features/telling/telling.schema.ts';
import type { Period } from '../../../shared/period.ts';
import { listOverRows, listShownRows } from './cards.store.ts';
import { readRaisers, toContent, type CardReader } from './read-cards.ts';

/** More cards than this nobody reads, on a wall or in a report. */
const mostShown = 60;

/** The cards first shown in a period and still on the board, as they stand today. */
export function listToldCards(reader: CardReader, period: Period, audience: CardAudience): ToldCard[] {
  const rows = listShownRows(reader.read, period, mostShown);
  const raisersOf = audience === 'customers' ? null : readRaisers(reader.read, rows);
  return rows.flatMap((row) => {
    const { id, shownOn } = row;
    const content = toContent(reader, row);
    if (content.says === '' || shownOn === null) return [];
    const raisers = raisersOf?.(row).raisers ?? null;
    return [
      {
        ...content,
        id,
        shownOn,
        raised: raisers?.length ?? null,
        told: raisers?.filter(({ told }) => told !== null).length ?? null,
      },
    ];
  });
}

/** The cards that stand on the board today. */
export function listBoardCards(reader: CardReader): Board['cards'] {
  return listShownRows(reader.read, null, mostShown)
    .map((row) => ({ ...toContent(reader, row), id: row.id }))
    .filter(({ says }) => says !== '');
}

/** So many cards back people are looked for who were never told; whoever waits longer is not told any more. */
const cardsLookedThrough = 200;

/** Who waits to hear what came of what they said. */
export type Waiting = {
  readonly people: number;
  readonly cards: number;
  /** When the first of these actions was over, or the wish answered. */
  readonly since: number | null;
  readonly said: string | null;
};

/** Counts who has not been told what was done, or that it won't be. */
export function countWaiting({ read }: Pick<CardReader, 'read'>): Waiting {
  const rows = listOverRows(read, cardsLookedThrough);
  const raisersOf = readRaisers(read, rows);
  const waiting = rows
    .map((row) => ({
      people: raisersOf(row).raisers.filter(isWaiting).length,
      since: row.closedAt ?? row.madeAt,
      said: row.said,
    }))
    .filter(({ people }) => people > 0)
    .toSorted((one, other) => one.since - other.since);
  return {
    people: waiting.reduce((sum, { people }) => sum + people, 0),
    cards: waiting.length,
    since: waiting[0]?.since ?? null,
    said: waiting[0]?.said ?? null,
  };
}
