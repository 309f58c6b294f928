import { addDays, type Day } from '../../clock.ts';
import type { PersonId } from '../../ids.ts';
import { kioskSettingsSchema } from '../surveys/surveys.schema.ts';
import { listQuarters } from './sample.quarters.ts';
import type { SampleRandom } from './sample.random.ts';
import { answerOnline, type Remarks } from './sample.survey-answers.ts';
import type { SampleSurvey, SurveyDesk } from './sample.survey-desk.ts';
import { momentOf, type SampleItem, type World } from './sample.world.ts';

const onlineRows = 90;

/** The answers of an old online form, brought in by file. */
export function* listOnlineItems(
  world: World,
  survey: SampleSurvey,
  desk: SurveyDesk,
  remarks: Remarks,
  random: SampleRandom,
): Generator<SampleItem> {
  const first = addDays(world.until, -520);
  for (let row = 1; row <= onlineRows; row++) {
    const day = addDays(first, Math.floor(random.next() ** 2 * 60));
    yield* desk.listResponseItems(survey, {
      answers: answerOnline(remarks, random),
      isComplete: true,
      channel: 'online',
      at: momentOf(day, 7 + random.next() * 15),
      by: world.manager,
      importKey: `response ${row}`,
    });
  }
  const at = momentOf(addDays(world.until, -398), 15);
  yield {
    table: 'survey_totals',
    row: {
      total_id: random.id(at),
      survey_id: survey.id,
      question: 'q2',
      counts: JSON.stringify({ answered: 40, 4: 2, 6: 5, 7: 4, 8: 9, 9: 12, 10: 8 }),
      from_on: addDays(first, 10),
      to_on: addDays(first, 12),
      location_id: world.shop,
      source: 'Paper summary of the open day',
      recorded_at: at,
      recorded_by: world.manager.id,
      set_aside: null,
    },
  };
}

/** The tablet itself, which signs in by nobody. */
export function* listKioskItems(
  world: World,
  survey: SampleSurvey,
  standsSince: Day,
  random: SampleRandom,
): Generator<SampleItem> {
  const at = momentOf(standsSince, 9);
  const kioskId = random.id<PersonId>(at);
  yield {
    table: 'people',
    row: { person_id: kioskId, name: 'Counter tablet', role: 'kiosk', archived_at: null },
  };
  yield {
    table: 'kiosks',
    row: {
      kiosk_id: kioskId,
      survey_id: survey.id,
      location_id: world.shop,
      settings: JSON.stringify(kioskSettingsSchema.parse({})),
      changed_at: at,
    },
  };
}

/** How long before the end of a quarter the owner looked at results, once in each; in the running one not yet. */
const ownerLookedDays = 61;

/** Who looked at results: the manager often, the owner once a quarter. */
export function* listOpeningItems(
  world: World,
  surveys: readonly SampleSurvey[],
  random: SampleRandom,
): Generator<SampleItem> {
  const { owner, manager, until } = world;
  const ended = listQuarters(until, 5).filter(({ ago }) => ago > 0);
  for (const { worker, days } of [
    { worker: owner, days: ended.map(({ to }) => addDays(to, -ownerLookedDays)) },
    { worker: manager, days: [2, 9, 16, 30, 37, 51].map((ago) => addDays(until, -ago)) },
  ]) {
    for (const [index, openedOn] of days.entries()) {
      const survey = surveys[index % surveys.length];
      if (survey === undefined) continue;
      yield {
        table: 'survey_openings',
        row: {
          opening_id: random.id(momentOf(openedOn, 19)),
          survey_id: survey.id,
          person_id: worker.id,
          role: worker.role,
          opened_on: openedOn,
        },
      };
    }
  }
}
