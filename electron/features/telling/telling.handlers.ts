import { dayStart, toDay, type Day, type Instant } from '../../../shared/clock.ts';
import type { Effect } from '../../../shared/effects.ts';
import {
  assertMayShow,
  assertNamesNobody,
  assertQuotable,
  assertSays,
} from '../../../shared/features/telling/card.rules.ts';
import { assertMayTell, isWaiting } from '../../../shared/features/telling/raisers.rules.ts';
import type { tellingContract } from '../../../shared/features/telling/telling.contract.ts';
import type { TellingWay } from '../../../shared/features/telling/telling.schema.ts';
import type { TouchKind } from '../../../shared/features/touch/touch.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { toCursor } from '../../db/cursor.ts';
import { cardToBe, listVoices, readRaised } from './behind.store.ts';
import {
  countCards,
  findCardOfAction,
  findCardRow,
  getCardRow,
  listCardRows,
  saveCard,
  setShown,
} from './cards.store.ts';
import { assertEntries, getCardAction, listAlike, listChoices } from './making.store.ts';
import { readCards, readRaisers, toContent, toStanding } from './read-cards.ts';
import { cardTellings } from './telling.tables.ts';
import { listCallBacksOf, listTellings } from './tellings.store.ts';
import { countWaiting, listBoardCards } from './told-cards.ts';

const touchKinds: Readonly<Record<Exclude<TellingWay, 'board'>, TouchKind>> = {
  call: 'call',
  'in-person': 'visit',
  mail: 'mail',
};

/** Noon of a day that is past: the hour of it is not known. */
const halfDayMs = 12 * 60 * 60 * 1000;

const momentOf = (on: Day, now: Instant, timeZone: string): Instant =>
  on === toDay(now, timeZone) ? now : dayStart(on, timeZone) + halfDayMs;

export const tellingHandlers: Handlers<typeof tellingContract> = {
  list: ({ kind, withDown = false, cursor, limit }, context) => {
    const rows = listCardRows(context.read, { kind, withDown, cursor, limit });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next = rows.length > limit && last !== undefined ? toCursor([last.madeAt, last.id]) : null;
    return { items: readCards(context, shown), next };
  },

  get: ({ id }, context) => {
    const [card] = readCards(context, [getCardRow(context.read, id)]);
    if (card === undefined) throw new Error('A card that was read is not there.');
    return { card };
  },

  counts: (_input, context) => {
    const { since, ...waiting } = countWaiting(context);
    return {
      ...countCards(context.read),
      waiting: { ...waiting, since: since === null ? null : toDay(since, context.business().timeZone) },
    };
  },

  ofAction: ({ actionId }, { read }) => {
    const cardId = findCardOfAction(read, actionId);
    if (cardId === null) {
      const raised = readRaised(read, cardToBe(actionId, [])).get('')?.named ?? [];
      const people = new Set(raised.map(({ customerId }) => customerId)).size;
      return { cardId, raised: people, waiting: people };
    }
    const row = getCardRow(read, cardId);
    const { raisers } = readRaisers(read, [row])(row);
    return { cardId, raised: raisers.length, waiting: raisers.filter(isWaiting).length };
  },

  choices: (_input, { read }) => ({ items: listChoices(read) }),

  behind: ({ actionId, entryId }, { read }) => {
    const action = actionId === null ? null : getCardAction(read, actionId);
    const voices = listVoices(read, cardToBe(actionId, entryId === null ? [] : [entryId]));
    const ids = voices.flatMap(({ kind, id }) => (kind === 'entry' ? [id] : []));
    return {
      actionWhat: action?.what ?? null,
      actionState: action?.state ?? null,
      voices,
      alike: listAlike(read, ids),
    };
  },

  save: ({ commandId, id, actionId, fields, shows }, context) =>
    context.write({ id: commandId, what: 'telling.card-saved', input: { id, actionId, fields, shows } }, (tx, ctx) => {
      const before = findCardRow(tx, id);
      if (before === null && actionId !== null) {
        getCardAction(tx, actionId);
        if (findCardOfAction(tx, actionId) !== null)
          throw new Refusal('HAS_CARD', 'This action has a card already. Change that one.', 'actionId');
      }
      if (actionId === null && fields.voices.length === 0)
        throw new Refusal('NOBODY_SAID_SO', 'Choose the entry in which they wished for it.', 'voices');
      assertEntries(tx, fields.voices);
      if (fields.quotedEntryId !== null) assertEntries(tx, [fields.quotedEntryId]);
      saveCard(tx, { id, actionId, fields }, ctx);
      // Read back as it now stands: who is behind it follows from what was just saved.
      const row = getCardRow(tx, id);
      const standing = toStanding(context, row);
      assertQuotable(standing.quoted);
      assertNamesNobody(fields, readRaisers(tx, [row])(row).raised);
      if (shows && row.state !== 'shown') {
        assertMayShow(standing, 'changed');
        setShown(tx, id, { as: 'changed', on: context.today() });
      }
      return { answer: { id } };
    }),

  show: ({ commandId, id, as }, context) =>
    context.write({ id: commandId, what: 'telling.card-shown', input: { id, as } }, (tx) => {
      assertMayShow(toStanding(context, getCardRow(tx, id)), as);
      setShown(tx, id, { as, on: context.today() });
      return { answer: { id } };
    }),

  takeDown: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'telling.card-taken-down', input: { id } }, (tx) => {
      getCardRow(tx, id);
      setShown(tx, id, null);
      return { answer: { id } };
    }),

  tell: ({ commandId, ...input }, context) =>
    context.write({ id: commandId, what: 'telling.told', input }, (tx, ctx) => {
      const { id, touchId, cardId, customerId, way, toldOn } = input;
      const { timeZone } = context.business();
      const row = getCardRow(tx, cardId);
      const content = toContent(context, row);
      assertSays(content);
      const raiser =
        customerId === null ? null : readRaisers(tx, [row])(row).raisers.find((one) => one.customerId === customerId);
      if (raiser === undefined || (raiser === null) !== (way === 'board'))
        throw new Refusal('DID_NOT_RAISE', 'Only who raised it is told here.', 'customerId');
      const closedOn = row.closedAt === null ? null : toDay(row.closedAt, timeZone);
      const card = { kind: content.kind, isShown: row.state === 'shown', closedOn };
      assertMayTell({ card, raiser, way, on: toldOn, today: context.today() });
      const toldAt = momentOf(toldOn, ctx.at, timeZone);
      tx.insert(cardTellings, {
        telling_id: id,
        card_id: cardId,
        customer_id: customerId,
        kind: content.kind,
        way,
        told_on: toldOn,
        told_at: toldAt,
        told_by: ctx.personId,
      });
      if (customerId === null || way === 'board') return { answer: { id } };
      const note = `Told what came of it: ${content.said}`;
      const contact: Effect = {
        effect: 'touch.log',
        id: touchId,
        customerId,
        kind: touchKinds[way],
        note,
        touchedAt: toldAt,
        touchedOn: toldOn,
      };
      // Who was spoken with waits for no other call.
      const calls = way === 'mail' ? [] : listCallBacksOf(tx, customerId);
      const calledBack = calls.map((entryId) => ({ effect: 'log.called-back' as const, entryId, calledAt: toldAt }));
      return { answer: { id }, effects: [contact, ...calledBack] };
    }),

  tellings: ({ cursor, limit, ...filter }, context) => listTellings(context.read, filter, { cursor, limit }),

  board: (_input, context) => ({
    businessName: context.business().name,
    on: context.today(),
    cards: listBoardCards(context),
  }),
};
