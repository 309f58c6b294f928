import { addDays, type Instant } from '../../clock.ts';
import type { ActionId, AuditId, RunId, VowId } from '../../ids.ts';
import { periodName } from '../../period.ts';
import { findItem, listItems } from '../checklists/definition.rules.ts';
import type { ItemAnswers } from '../checklists/runs.schema.ts';
import { decideFindings } from '../mirror/findings.rules.ts';
import { toRatings } from '../mirror/ratings.rules.ts';
import {
  listChecklistItems,
  makeSampleChecklist,
  toRunItem,
  type SampleChecklist,
  type SampleRun,
} from './sample.checklists.ts';
import type { FindingDesk, SampleFound } from './sample.findings.ts';
import type { Ledger } from './sample.ledger.ts';
import type { MirrorText } from './sample.mirror-texts.ts';
import { listQuarters, ofQuarter, type SampleQuarter } from './sample.quarters.ts';
import { SampleRandom } from './sample.random.ts';
import { claimOf, listClaims, listReveals, toRevealItem, type SampleReveal } from './sample.reveals.ts';
import { sampleCurrency } from './sample.rules.ts';
import { dayOf, momentOf, type SampleItem, type Worker, type World } from './sample.world.ts';

/** Quarters looked at: those of the longest sample there is. */
const allQuarters = 42;
const minuteMs = 60_000;

/** How audits of the past went: what the owner believed, what was uncovered, what was promised and what came of it. */
class AuditYears {
  readonly #world: World;
  readonly #random: SampleRandom;
  readonly #ledger: Ledger;
  readonly #findings: FindingDesk;

  constructor(world: World, ledger: Ledger, findings: FindingDesk) {
    this.#world = world;
    this.#random = new SampleRandom(world.seed, 'audits');
    this.#ledger = ledger;
    this.#findings = findings;
  }

  /** Every quarter the log covers whole, but the last: that one the mirror looks at now. */
  *listItems(): Generator<SampleItem> {
    const { from, until } = this.#world;
    const checklist = makeSampleChecklist(this.#world, 'mirror', from, this.#random);
    yield* listChecklistItems(this.#world, checklist);
    yield {
      table: 'mirror_settings',
      row: {
        setting_id: 'mirror',
        opens_after_days: 0,
        checklist_id: checklist.id,
        asks_managers: 1,
        asks_staff: 0,
        asks_outsider: 0,
      },
    };
    const past = listQuarters(until, allQuarters).filter((quarter) => quarter.ago > 1 && quarter.from >= from);
    for (const quarter of past) yield* this.#listAudit(checklist, quarter);
  }

  *#listAudit(checklist: SampleChecklist, quarter: SampleQuarter): Generator<SampleItem> {
    const { owner, manager, texts } = this.#world;
    const { dismissed } = texts.mirror;
    const text = ofQuarter(texts.mirror.before, { ...quarter, ago: quarter.ago - 2 });
    const startedAt = momentOf(addDays(quarter.to, this.#random.between(2, 9)), 19 + this.#random.next());
    const finishedAt = startedAt + this.#random.between(24, 45) * minuteMs;
    const id = this.#random.id<AuditId>(startedAt);
    const answers = this.#answerAsOwner(checklist, text);
    const run = this.#toRun(checklist, quarter, { by: owner, answers, startedAt, submittedAt: finishedAt });
    const ratedAt = startedAt + this.#random.between(60, 600) * minuteMs;
    const rated = this.#toRun(checklist, quarter, {
      by: manager,
      answers: this.#answerAs(checklist, text.manager),
      startedAt: ratedAt,
      submittedAt: ratedAt + 6 * minuteMs,
    });
    yield toRunItem(this.#world, run);
    yield this.#toAuditItem(id, quarter, run, startedAt, Math.max(finishedAt, rated.submittedAt ?? 0));
    yield toRunItem(this.#world, rated);
    yield {
      table: 'audit_raters',
      row: {
        rater_id: this.#random.id(ratedAt),
        audit_id: id,
        role: 'manager',
        person_id: manager.id,
        run_id: rated.id,
        rated_at: ratedAt + 6 * minuteMs,
      },
    };
    const reveals = listReveals(checklist, text, this.#ledger, quarter);
    for (const [index, reveal] of reveals.entries()) {
      yield toRevealItem(id, reveal, startedAt + (index + 1) * minuteMs, this.#random);
    }
    const source = { runId: run.id, locationId: null, foundOn: dayOf(finishedAt), knownAt: finishedAt, dismissed };
    yield* this.#findings.listItems(source, this.#listFound(run, rated, reveals));
    for (const vow of text.vows) yield* this.#listVow(id, vow, finishedAt);
  }

  /** What the audit uncovered; it says more about an item than a bad answer does. */
  #listFound(run: SampleRun, rated: SampleRun, reveals: readonly SampleReveal[]): SampleFound[] {
    const { definition } = run.checklist;
    const { answers } = run;
    const all = { owner: answers, managers: [rated.answers], outsiders: [], staff: new Map<string, never>() };
    const ratings = toRatings(definition, all);
    const uncovered = decideFindings({ definition, answers, reveals, ratings, currency: sampleCurrency });
    const toTodo = (key: string): string | null => this.#world.texts.mirror.actions[key] ?? null;
    const found = [
      ...this.#findings.listBadAnswers(run, toTodo),
      ...uncovered.map(({ itemId, ...finding }) => {
        return { ...finding, item: itemId, todo: toTodo(findItem(definition, itemId)?.key ?? '') };
      }),
    ];
    return [...new Map(found.map((finding) => [finding.item, finding])).values()];
  }

  #answerAs({ definition }: SampleChecklist, ratings: Readonly<Record<string, number>>): ItemAnswers {
    return Object.fromEntries(
      listItems(definition).flatMap((item) => {
        const number = item.type === 'claim' ? undefined : ratings[item.key ?? ''];
        return number === undefined ? [] : [[item.id, { given: { number }, note: '' }] as const];
      }),
    );
  }

  #answerAsOwner(checklist: SampleChecklist, text: MirrorText): ItemAnswers {
    const claims = listClaims(checklist).map((item) => {
      const { claim, note } = claimOf(text, item);
      return [item.id, { given: { number: claim }, note }] as const;
    });
    return { ...this.#answerAs(checklist, text.owner), ...Object.fromEntries(claims) };
  }

  #toRun(
    checklist: SampleChecklist,
    quarter: SampleQuarter,
    filled: Pick<SampleRun, 'answers' | 'startedAt' | 'submittedAt'> & { readonly by: Worker },
  ): SampleRun {
    const isOwners = filled.by.role === 'owner';
    return {
      ...filled,
      id: this.#random.id<RunId>(filled.startedAt),
      checklist,
      belongs: 'audit',
      about: periodName(quarter),
      locationId: null,
      ranOn: isOwners ? quarter.to : dayOf(filled.startedAt),
      state: 'submitted',
      review: null,
    };
  }

  #toAuditItem(id: AuditId, { from, to }: SampleQuarter, run: SampleRun, startedAt: Instant, at: Instant): SampleItem {
    return {
      table: 'audits',
      row: {
        audit_id: id,
        from_on: from,
        to_on: to,
        as_of: to,
        state: 'finished',
        run_id: run.id,
        asks_managers: 1,
        asks_staff: 0,
        asks_outsider: 0,
        started_at: startedAt,
        finished_at: at,
        staff_raters: 0,
      },
    };
  }

  /** A promise to oneself, which is an action, and what came of it. */
  *#listVow(auditId: AuditId, vow: MirrorText['vows'][number], madeAt: Instant): Generator<SampleItem> {
    const { owner, manager } = this.#world;
    const actionId = this.#random.id<ActionId>(madeAt);
    const dueAt = momentOf(addDays(dayOf(madeAt), vow.dueDays), 17);
    yield {
      table: 'actions',
      row: {
        action_id: actionId,
        what: vow.what,
        source: 'vow',
        entry_id: null,
        customer_id: null,
        who: vow.by === 'owner' ? owner.id : manager.id,
        due_at: dueAt,
        due_on: dayOf(dueAt),
        state: vow.state,
        opened_at: madeAt,
        opened_by: owner.id,
        closed_at: vow.afterDays === undefined ? null : momentOf(addDays(dayOf(madeAt), vow.afterDays), 16),
      },
    };
    const vowId = this.#random.id<VowId>(madeAt);
    yield { table: 'vows', row: { vow_id: vowId, audit_id: auditId, action_id: actionId, made_at: madeAt } };
  }
}

/** The audits of past quarters; the ledger must know all that happened before. */
export function* listAuditItems(world: World, ledger: Ledger, findings: FindingDesk): Generator<SampleItem> {
  yield* new AuditYears(world, ledger, findings).listItems();
}
