import {
  decideContent,
  findProvenClaim,
  kindOf,
  type StandingCard,
} from '../../../shared/features/telling/card.rules.ts';
import { toRaisers, type Told } from '../../../shared/features/telling/raisers.rules.ts';
import type { Card, CardContent, CardFields, Raiser } from '../../../shared/features/telling/telling.schema.ts';
import type { Context } from '../../app/context.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { cardsOf, listVoices, readRaised, type RaisedBy } from './behind.store.ts';
import type { CardRow } from './cards.store.ts';
import { listTold } from './tellings.store.ts';

/** What reading a card needs: the rows, and whether an action is proven. */
export type CardReader = Pick<Context, 'read' | 'proofOf'>;

export function toFields(row: CardRow): CardFields {
  const { said, working, changed, declined, quotedEntryId, withName, voices } = row;
  return { said, working, changed, declined, quotedEntryId, withName, voices };
}

/** A card as rules see it: with the proof of today, and whether who is quoted still agrees. */
export function toStanding({ proofOf }: Pick<CardReader, 'proofOf'>, row: CardRow): StandingCard {
  const { actionId, actionState, claims, claimWords, quotedWords, quotedName, quotedAgrees } = row;
  return {
    fields: toFields(row),
    actionState,
    claims,
    proof: actionId === null ? 'none' : proofOf(actionId).state,
    claimWords,
    quoted: quotedWords === null ? null : { words: quotedWords, customerName: quotedName, agrees: quotedAgrees },
  };
}

/** What cards say today. */
export function toContent(reader: Pick<CardReader, 'proofOf'>, row: CardRow): CardContent {
  return decideContent(toStanding(reader, row));
}

/** Who raised what cards are about and who of them was told. */
export type Raisers = {
  readonly raisers: Raiser[];
  readonly raised: RaisedBy['named'];
  readonly nameless: number;
  readonly board: Told | null;
};

/** The people behind cards, by card. */
export function readRaisers(read: ReadHandle, rows: readonly CardRow[]): (row: CardRow) => Raisers {
  const ids = rows.map(({ id }) => id);
  const raised = readRaised(read, cardsOf(ids));
  const told = Map.groupBy(listTold(read, ids), ({ cardId }) => cardId);
  return ({ id, actionState }) => {
    const { named, nameless } = raised.get(id) ?? { named: [], nameless: 0 };
    const tellings = told.get(id) ?? [];
    const kind = kindOf(actionState);
    const board = tellings.find((telling) => telling.customerId === null && telling.kind === kind) ?? null;
    return { raisers: toRaisers(named, tellings, kind), raised: named, nameless, board };
  };
}

/** Cards with everything a leader sees of them. */
export function readCards(reader: CardReader, rows: readonly CardRow[]): Card[] {
  const raisersOf = readRaisers(reader.read, rows);
  const ids = rows.map(({ id }) => id);
  const voices = Map.groupBy(listVoices(reader.read, cardsOf(ids)), ({ cardId }) => cardId);
  return rows.map((row) => {
    const { id, actionId, actionWhat, actionState, state, claims, shownOn } = row;
    const standing = toStanding(reader, row);
    const { raisers, nameless, board } = raisersOf(row);
    return {
      ...decideContent(standing),
      id,
      actionId,
      actionWhat,
      actionState,
      state,
      claims,
      fields: standing.fields,
      proof: standing.proof,
      provenClaim: findProvenClaim(standing),
      shownOn,
      voices: voices.get(id) ?? [],
      raisers,
      nameless,
      board,
    };
  });
}
