import type { Day } from '../../clock.ts';
import { Refusal } from '../../refusal.ts';
import type { CustomerId } from '../../ids.ts';
import type { CustomerFields } from '../customers/customers.schema.ts';
import type { CardContent, CardKind, Raiser, TellingWay } from './telling.schema.ts';

/** One way in which a customer raised what a card is about. */
export type Raised = Pick<Raiser, 'customerId' | 'name' | 'phone' | 'email' | 'preferredChannel'> & {
  readonly status: CustomerFields['status'];
  readonly archived: boolean;
  /** Said to us, or answered in a survey, which is no leave to be contacted. */
  readonly isSurvey: boolean;
  /** Whether they agreed to be contacted, on their page or in that answer. */
  readonly agrees: boolean;
};

/** One time somebody was told, as far as it settles who is to be told still. */
export type Told = NonNullable<Raiser['told']> & {
  readonly customerId: CustomerId | null;
  readonly kind: CardKind;
};

function whyNot(ways: readonly Raised[]): string | null {
  const [one] = ways;
  if (one === undefined) return null;
  if (one.status === 'lost') return 'left; who left is called in person, from the list of lost customers';
  if (one.archived || one.status === 'declined') return 'is not a customer now';
  if (ways.every(({ isSurvey, agrees }) => isSurvey && !agrees)) return 'did not agree to be contacted';
  return null;
}

const rank = ({ told, notBecause }: Raiser): number => (notBecause !== null ? 2 : told === null ? 0 : 1);

/** Everybody who raised it, once each: who is to be told still first, who must not be told last. */
export function toRaisers(raised: readonly Raised[], told: readonly Told[], kind: CardKind): Raiser[] {
  const ways = Map.groupBy(raised, ({ customerId }) => customerId);
  const raisers = [...ways].flatMap(([customerId, of]): Raiser[] => {
    const [one] = of;
    if (one === undefined) return [];
    const { name, phone, email, preferredChannel } = one;
    // Who was told that it is being worked on has not heard yet that it is done.
    const found = told.find((telling) => telling.customerId === customerId && telling.kind === kind);
    return [
      {
        customerId,
        name,
        phone,
        email,
        preferredChannel,
        told: found === undefined ? null : { way: found.way, on: found.on, byName: found.byName },
        notBecause: whyNot(of),
      },
    ];
  });
  return raisers.toSorted((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1));
}

/** Whether somebody waits to be told. */
export const isWaiting = ({ told, notBecause }: Pick<Raiser, 'told' | 'notBecause'>): boolean =>
  told === null && notBecause === null;

/** What telling is decided from. */
export type Telling = {
  readonly card: Pick<CardContent, 'kind'> & {
    readonly isShown: boolean;
    /** The day its action was done or dropped. */
    readonly closedOn: Day | null;
  };
  /** Null for the notice board. */
  readonly raiser: Raiser | null;
  readonly way: TellingWay;
  readonly on: Day;
  readonly today: Day;
};

/** Refuses to tell on a day that cannot be, somebody who must not be told, or a second time. */
export function assertMayTell({ card, raiser, way, on, today }: Telling): void {
  if (on > today) throw new Refusal('NOT_YET', 'Note it once they have been told.', 'toldOn');
  if (card.closedOn !== null && on < card.closedOn)
    throw new Refusal('BEFORE_DONE', 'They can’t have been told before it was done.', 'toldOn');
  if (way === 'board' || raiser === null) {
    if (!card.isShown)
      throw new Refusal('NOT_SHOWN', 'Show the card first: the notice board holds only what is shown.');
    return;
  }
  if (raiser.notBecause !== null) throw new Refusal('NOT_TO_BE_TOLD', `${raiser.name} ${raiser.notBecause}.`);
  if (raiser.told !== null) throw new Refusal('TOLD_ALREADY', `${raiser.name} was told already. Undo that first.`);
}
