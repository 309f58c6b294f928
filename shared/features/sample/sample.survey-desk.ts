import type { Instant } from '../../clock.ts';
import type { ActionId, CustomerId, LocationId, ResponseId, SurveyId, VersionId } from '../../ids.ts';
import type { Answers } from '../surveys/answers.schema.ts';
import type { Definition } from '../surveys/definition.schema.ts';
import { settleAnswers, toUnhappyAction } from '../surveys/record.rules.ts';
import type { ResponseChannel } from '../surveys/surveys.schema.ts';
import { listOpenedItems } from './sample.actions.ts';
import { SampleRandom } from './sample.random.ts';
import { sampleTimeZone } from './sample.rules.ts';
import { dayOf, type SampleItem, type Worker, type World } from './sample.world.ts';

/** A survey of the sample company and its versions in use, oldest first, each from a moment on. */
export type SampleSurvey = {
  readonly id: SurveyId;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly versions: readonly { readonly id: VersionId; readonly from: Instant; readonly definition: Definition }[];
};

/** An answer as it reaches the company. */
export type Given = {
  readonly answers: Answers;
  readonly isComplete: boolean;
  readonly channel: ResponseChannel;
  readonly at: Instant;
  readonly by: Worker | null;
  readonly customerId?: CustomerId | null;
  readonly lookedAfterBy?: Worker['id'] | null;
  readonly locationId?: LocationId | null;
  readonly sheet?: number;
  readonly theme?: string | null;
  readonly setAside?: string;
  readonly importKey?: string;
  /** Whether an unhappy answer opens an action: not from a kiosk without a name, not from an old file. */
  readonly opensAction?: boolean;
};

/** Entry of paper waits for a quiet moment. */
const paperEntryMs = 26 * 3_600_000;
/** As in the app: moment × 1024 is the position. */
const positionsPerMs = 1024;

/** Writes down what is asked and answered; keeps what two rows must not share. */
export class SurveyDesk {
  readonly #world: World;
  readonly #random: SampleRandom;
  readonly #taken = new Set<Instant>();

  constructor(world: World) {
    this.#world = world;
    this.#random = new SampleRandom(world.seed, 'survey rows');
  }

  /** The rows of a survey itself. */
  *listSurveyItems(survey: SampleSurvey, lastSheet: number): Generator<SampleItem> {
    const madeAt = survey.versions[0]?.from ?? this.#world.untilAt;
    yield {
      table: 'surveys',
      row: {
        survey_id: survey.id,
        title: survey.title,
        kind: 'customers',
        state: survey.state,
        proposed: null,
        last_sheet: lastSheet,
        made_at: madeAt,
        made_by: this.#world.manager.id,
        archived_at: null,
      },
    };
    for (const [index, { id, from, definition }] of survey.versions.entries()) {
      yield {
        table: 'survey_versions',
        row: {
          version_id: id,
          survey_id: survey.id,
          number: index + 1,
          definition: JSON.stringify(definition),
          revision: 1,
          changed_at: from,
          frozen_at: from,
        },
      };
    }
  }

  /** Somebody was asked, or sheets were handed out. */
  toAskItem(
    survey: SampleSurvey,
    ask: {
      readonly at: Instant;
      readonly channel: ResponseChannel;
      readonly people: number;
      readonly outcome: 'answered' | 'declined' | 'no-answer' | 'handed-out';
      readonly customerId: CustomerId | null;
      readonly by: Worker;
    },
  ): SampleItem {
    return {
      table: 'survey_asks',
      row: {
        ask_id: this.#random.id(ask.at),
        survey_id: survey.id,
        customer_id: ask.customerId,
        channel: ask.channel,
        people: ask.people,
        outcome: ask.outcome,
        location_id: null,
        asked_at: ask.at,
        asked_on: dayOf(ask.at),
        recorded_by: ask.by.id,
      },
    };
  }

  /** An answer, and the action it opens where somebody was unhappy. */
  *listResponseItems(survey: SampleSurvey, given: Given): Generator<SampleItem> {
    const version = survey.versions.findLast(({ from }) => from <= given.at) ?? survey.versions[0];
    if (version === undefined) throw new Error(`The sample’s survey “${survey.title}” asks nothing.`);
    const at = this.#free(given.at);
    const id = this.#random.id<ResponseId>(at);
    const { answers, comments, leftAt, mood } = settleAnswers(version.definition, given.answers, given.isComplete);
    const recordedAt = given.channel === 'paper' ? Math.min(at + paperEntryMs, this.#world.untilAt - 1) : at;
    const theme = given.theme == null || this.#random.chance(0.15) ? null : this.#world.themes.get(given.theme);
    yield {
      table: 'responses',
      row: {
        position: at * positionsPerMs,
        response_id: id,
        survey_id: survey.id,
        version_id: version.id,
        customer_id: given.customerId ?? null,
        location_id: given.locationId ?? null,
        channel: given.channel,
        language: 'en',
        answers: JSON.stringify(answers),
        comments,
        is_complete: Number(given.isComplete),
        left_at: leftAt,
        mood,
        sheet: given.sheet ?? null,
        checked_at: null,
        answered_at: at,
        answered_on: dayOf(at),
        recorded_at: recordedAt,
        recorded_by: given.by?.id ?? null,
        recorded_role: given.by?.role ?? null,
        theme_id: theme ?? null,
        set_aside: given.setAside ?? null,
        import_key: given.importKey ?? null,
      },
    };
    if (mood !== 'unhappy' || given.opensAction !== true || given.by === null) return;
    const who = given.lookedAfterBy ?? given.by.id;
    const actionId = this.#random.id<ActionId>(recordedAt);
    const effect = toUnhappyAction({
      id,
      surveyTitle: survey.title,
      definition: version.definition,
      answers,
      customerId: given.customerId ?? null,
      who,
      actionId,
      now: recordedAt,
      timeZone: sampleTimeZone,
    });
    const opening = { id: actionId, who, openedAt: recordedAt, openedBy: given.by.id, answeredAt: null };
    yield* listOpenedItems(this.#world, { effect, source: 'response' }, opening, this.#random);
  }

  /** A moment no other answer has, so that positions differ. */
  #free(at: Instant): Instant {
    let free = Math.round(at);
    while (this.#taken.has(free)) free += 1;
    this.#taken.add(free);
    return free;
  }
}
