import type { z } from 'zod';
import type { Day, Instant } from './clock.ts';
import type { Role } from './contract/procedure.ts';
import type { BusinessSetUp, Reason, Touchpoint } from './features/business/business.schema.ts';
import type { CustomerFields, purchaseSchema } from './features/customers/customers.schema.ts';
import type { MoveFields, PromiseFields, Teller } from './features/promises/promises.schema.ts';
import type { TouchKind } from './features/touch/touch.schema.ts';
import type { ItemAnswers, findingKinds } from './features/checklists/runs.schema.ts';
import type {
  ActionId,
  ChecklistId,
  CustomerId,
  EntryId,
  FindingId,
  LocationId,
  LossId,
  PersonId,
  PurchaseId,
  PromiseId,
  PromiseVersionId,
  ReasonId,
  ResponseId,
  RunId,
  TouchId,
} from './ids.ts';

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
      /** The finding it comes from, where it comes from one. */
      readonly findingId?: FindingId;
      /** The promise that slipped, where it comes from one. */
      readonly promiseId?: PromiseId | undefined;
      /** The customer who left, where it comes from one. */
      readonly lossId?: LossId | undefined;
      /** Somebody promised it to themselves at the end of an audit. */
      readonly isVow?: boolean;
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
      /** A visit or an audit begins to fill in a checklist; its newest version is frozen with that. */
      readonly effect: 'checklists.begin-run';
      readonly id: RunId;
      readonly checklistId: ChecklistId;
      /** The run whose version it fills in too, so that all who rate in an audit rate the same; left out, the newest. */
      readonly sameAs?: RunId;
      readonly belongs: 'visit' | 'audit';
      readonly about: string;
      readonly locationId: LocationId | null;
      readonly ranOn: Day;
      readonly filledBy: PersonId | null;
      readonly filledRole: Role | null;
    }
  | {
      /** A visit was made on another day than was thought when its scorecard was begun. */
      readonly effect: 'checklists.move-run';
      readonly id: RunId;
      readonly ranOn: Day;
    }
  | {
      /** Answers of an audit; those named replace the ones that stand, the others stay. */
      readonly effect: 'checklists.answer';
      readonly id: RunId;
      readonly answers: ItemAnswers;
    }
  | {
      /** An audit is over: its run is scored and handed in; items that nobody was asked do not apply. */
      readonly effect: 'checklists.submit-run';
      readonly id: RunId;
    }
  | {
      /** Something an audit uncovered should be looked into; once for each item of a run. */
      readonly effect: 'checklists.find';
      readonly id: FindingId;
      readonly runId: RunId;
      readonly kind: (typeof findingKinds)[number];
      readonly item: string;
      readonly label: string;
      readonly said: string;
      readonly note: string;
      readonly foundOn: Day;
    }
  | {
      /** A shopper from outside gets a window for one visit; nobody signs in as them. */
      readonly effect: 'people.join-shopper';
      readonly id: PersonId;
      readonly name: string;
    }
  | {
      /** The mirror asks a checklist that nobody has made yet: the one that comes with the program. */
      readonly effect: 'checklists.make-from-template';
      readonly id: ChecklistId;
      readonly template: string;
    }
  | {
      /** A customer agreed to something; once is enough. */
      readonly effect: 'customers.consent';
      readonly customerId: CustomerId;
      readonly kind: CustomerFields['consents'][number]['kind'];
      readonly givenOn: Day;
    }
  | {
      /** Somebody who asked for a call was spoken with; the first time stops the clock. */
      readonly effect: 'log.called-back';
      readonly entryId: EntryId;
      readonly calledAt: Instant;
    }
  | {
      /** A customer was reached by something that is no call of its own, such as being told what came of their words. */
      readonly effect: 'touch.log';
      readonly id: TouchId;
      readonly customerId: CustomerId;
      readonly kind: TouchKind;
      readonly note: string;
      readonly touchedAt: Instant;
      /** The day of `touchedAt` in the business's time zone. */
      readonly touchedOn: Day;
    }
  | {
      /** A customer bought something: playbooks that begin with a purchase start, once for each. */
      readonly effect: 'touch.purchase';
      readonly customerId: CustomerId;
      readonly purchaseId: PurchaseId;
      readonly what: string;
      readonly boughtOn: Day;
      readonly today: Day;
    }
  | {
      /** A customer left: the mark every feature reads. */
      readonly effect: 'customers.lose';
      readonly customerId: CustomerId;
      readonly lostOn: Day;
    }
  | {
      /** A customer who left is one again. */
      readonly effect: 'customers.win-back';
      readonly customerId: CustomerId;
    }
  | {
      /** A prospect was turned down or sent elsewhere; who is a customer already stays one. */
      readonly effect: 'customers.turn-away';
      readonly customerId: CustomerId;
    }
  | {
      /** A prospect who was turned away came back. */
      readonly effect: 'customers.come-back';
      readonly customerId: CustomerId;
    }
  | {
      /** A job that was promised is done: what the customer bought with it. */
      readonly effect: 'customers.add-purchase';
      readonly customerId: CustomerId;
      readonly purchase: z.infer<typeof purchaseSchema>;
    }
  | {
      /** A promise from elsewhere, such as a file, with what became of it; once for each key. */
      readonly effect: 'promises.keep';
      readonly id: PromiseId;
      readonly versionId: PromiseVersionId;
      readonly fields: PromiseFields;
      readonly importKey: string;
      readonly doneOn: Day | null;
      /** Why it was late: the reason told, and the real one with its source, as far as they are known. */
      readonly slip: {
        readonly versionId: PromiseVersionId;
        readonly toldReasonId: ReasonId | null;
        readonly toldBy: Teller;
        readonly real: MoveFields['real'];
      } | null;
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
