import { addDays, type Day, type Instant } from '../../clock.ts';
import { quarterOf } from '../../period.ts';
import type { CardId, CardTellingId, TouchId } from '../../ids.ts';
import { SampleRandom } from './sample.random.ts';
import type { CardText } from './sample.telling-texts.ts';
import { getNamed, momentOf, type SampleItem, type World } from './sample.world.ts';

type Row = SampleItem['row'];

/** Who is behind a card is found among so many days of the log. */
const lookedBackDays = 90;
/** Whoever was spoken with in so many days hears of it without their turn to be called having come. */
const recentDays = 28;

/** What cards are made from, as it is made up: actions, and what was heard where, by whom. */
class TellingDesk {
  readonly #actions = new Map<string, Row>();
  readonly #heard: Row[] = [];
  readonly #active = new Set<string>();
  readonly #lastOn = new Map<string, string>();
  readonly #since: Day;

  constructor(world: World) {
    this.#since = addDays(world.until, -lookedBackDays);
  }

  note({ table, row }: SampleItem): void {
    if (table === 'customers' && row['status'] === 'active') this.#active.add(String(row['customer_id']));
    if (table === 'actions') this.#actions.set(String(row['what']), row);
    if (table !== 'entries') return;
    const { customer_id: customerId, heard_on: heardOn } = row;
    if (customerId != null && String(heardOn) > (this.#lastOn.get(String(customerId)) ?? ''))
      this.#lastOn.set(String(customerId), String(heardOn));
    if (String(heardOn) >= this.#since) this.#heard.push(row);
  }

  /** The latest action with this sentence; null where the company has none. */
  findAction(what: string): Row | null {
    return this.#actions.get(what) ?? null;
  }

  /** What was heard at a touchpoint by customers who left other than happy, the latest first. */
  listHeard(touchpointId: string): Row[] {
    return this.#heard
      .filter((row) => row['touchpoint_id'] === touchpointId && row['how_left'] !== 'happy')
      .toReversed();
  }

  /** Whether somebody is a customer and was heard since a day. */
  isHeardSince(customerId: string, day: Day): boolean {
    return this.#active.has(customerId) && (this.#lastOn.get(customerId) ?? '') >= day;
  }
}

/** One entry a customer, of those who are customers and were heard not long ago; nameless ones as they come. */
function chooseVoices(
  world: World,
  desk: TellingDesk,
  { touchpoint, known }: CardText['voices'],
  taken: Set<string>,
): { readonly named: Row[]; readonly nameless: Row[] } {
  const heard = desk.listHeard(getNamed(world.touchpoints, touchpoint));
  const recent = addDays(world.until, -recentDays);
  const named: Row[] = [];
  for (const row of heard) {
    const customerId = String(row['customer_id']);
    if (named.length === known) break;
    if (taken.has(customerId) || !desk.isHeardSince(customerId, recent)) continue;
    taken.add(customerId);
    named.push(row);
  }
  return { named, nameless: heard.filter((row) => row['customer_id'] === null).slice(0, 2) };
}

const touchKinds = { call: 'call', 'in-person': 'visit', mail: 'mail' } as const;

function* listTellingItems(
  world: World,
  card: { readonly id: CardId; readonly text: CardText; readonly kind: string },
  voices: readonly Row[],
  random: SampleRandom,
): Generator<SampleItem> {
  const people = voices.values();
  // What is told belongs to the quarter that runs: those before it were looked into without.
  const since = quarterOf(world.until).from;
  for (const { way, ago } of card.text.told) {
    const on = addDays(world.until, -ago);
    const customerId = way === 'board' ? null : (people.next().value?.['customer_id'] ?? null);
    if (on < since || (way !== 'board' && customerId === null)) continue;
    const at: Instant = momentOf(on, 16.5);
    yield {
      table: 'card_tellings',
      row: {
        telling_id: random.id<CardTellingId>(at),
        card_id: card.id,
        customer_id: customerId,
        kind: card.kind,
        way,
        told_on: on,
        told_at: at,
        told_by: world.manager.id,
      },
    };
    if (way === 'board') continue;
    yield {
      table: 'touches',
      row: {
        touch_id: random.id<TouchId>(at),
        customer_id: customerId,
        entry_id: null,
        kind: touchKinds[way],
        outcome: 'reached',
        needed: 'not-asked',
        note: `Told what came of it: ${card.text.said}`,
        touched_at: at,
        touched_on: on,
        recorded_at: at,
        by_person: world.manager.id,
        by_role: world.manager.role,
      },
    };
  }
}

/** Cards of what was done, is being done and won't be, with who raised it and who knows. */
function* listCardItems(world: World, desk: TellingDesk): Generator<SampleItem> {
  const random = new SampleRandom(world.seed, 'telling');
  const taken = new Set<string>();
  for (const text of world.texts.telling.cards) {
    const action = text.action === undefined ? null : desk.findAction(text.action);
    if (text.action !== undefined && action === null) continue;
    const { named, nameless } = chooseVoices(world, desk, text.voices, taken);
    if (action === null && named.length + nameless.length === 0) continue;
    const madeOn = addDays(world.until, -text.made);
    const madeAt = momentOf(madeOn, 11);
    const id = random.id<CardId>(madeAt);
    yield {
      table: 'cards',
      row: {
        card_id: id,
        action_id: action?.['action_id'] ?? null,
        said: text.said,
        working: text.working,
        changed: text.changed,
        declined: text.declined,
        quoted_entry: null,
        with_name: 0,
        voices: JSON.stringify([...named, ...nameless].map((row) => row['entry_id'])),
        state: text.state,
        claims: text.claims,
        shown_on: text.state === 'draft' ? null : madeOn,
        made_at: madeAt,
        made_by: world.manager.id,
      },
    };
    const kind = text.declined !== '' ? 'declined' : text.changed !== '' ? 'changed' : 'working-on';
    yield* listTellingItems(world, { id, text, kind }, named, random);
  }
}

/** What happened at the company, and what its customers were told came of it. */
export function* listToldItems(world: World, items: Iterable<SampleItem>): Generator<SampleItem> {
  const desk = new TellingDesk(world);
  for (const item of items) {
    desk.note(item);
    yield item;
  }
  yield* listCardItems(world, desk);
}
