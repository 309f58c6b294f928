import type { Day, Instant } from './clock.ts';
import type { Role } from './contract/procedure.ts';
import type { BusinessSetUp, Reason, Touchpoint } from './features/business/business.schema.ts';
import type { CustomerFields } from './features/customers/customers.schema.ts';
import type { ActionId, CustomerId, EntryId, PersonId, ResponseId } from './ids.ts';

/**
 * What one feature's rule may ask of another. `write` applies effects in the same transaction, through the feature
 * that owns them (electron/app/router.ts).
 */
export type Effect =
  | {
      readonly effect: 'actions.open';
      readonly id: ActionId;
      readonly what: string;
      readonly entryId: EntryId | null;
      /** The survey response it comes from, where it comes from one. */
      readonly responseId?: ResponseId;
      readonly customerId: CustomerId | null;
      readonly who: PersonId | null;
      readonly dueAt: Instant;
      /** The day of `dueAt` in the business's time zone. */
      readonly dueOn: Day;
    }
  | {
      /** The entry turned out to be another customer's: its action goes with it, or erasing would miss its words. */
      readonly effect: 'actions.follow-entry';
      readonly entryId: EntryId;
      readonly customerId: CustomerId | null;
    }
  | {
      /** A customer agreed to something; once is enough. */
      readonly effect: 'customers.consent';
      readonly customerId: CustomerId;
      readonly kind: CustomerFields['consents'][number]['kind'];
      readonly givenOn: Day;
    }
  | {
      /** First run named the business; its touchpoints and reasons come with its kind. */
      readonly effect: 'business.begin';
      readonly id: string;
      readonly setUp: BusinessSetUp;
      readonly touchpoints: readonly Omit<Touchpoint, 'archived'>[];
      readonly reasons: readonly Omit<Reason, 'archived'>[];
    }
  | {
      /** First run named the owner. */
      readonly effect: 'people.join';
      readonly id: PersonId;
      readonly name: string;
      readonly role: Role;
    }
  | {
      /** Somebody's PIN was set; salt and hash never leave the table of secrets. */
      readonly effect: 'session.set-pin';
      readonly personId: PersonId;
      readonly salt: Uint8Array;
      readonly hash: Uint8Array;
    };
