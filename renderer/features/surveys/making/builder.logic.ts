import { toDay } from '../../../../shared/clock.ts';
import { listQuestions } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import { countText, dayText, plural, type Reader } from '../../../ui/format.ts';

/** Seconds people need for a question of a kind: choosing is quick, writing is not. */
const secondsFor = { writing: 40, table: 30, choosing: 10, reading: 6 } as const;

/** How long answering everything takes, in whole minutes, at least one. */
export function minutesOf(definition: Definition): number {
  const seconds = listQuestions(definition).map(({ type }) => {
    if (type === 'long-text' || type === 'contact') return secondsFor.writing;
    if (type === 'matrix' || type === 'ranking') return secondsFor.table;
    return type === 'statement' ? secondsFor.reading : secondsFor.choosing;
  });
  return Math.max(1, Math.round(seconds.reduce((sum, one) => sum + one, 0) / 60));
}

/** The line under the title: whether it is asked, and how much it asks. */
export function builderPurpose(survey: SurveyPage, definition: Definition, reader: Reader): string {
  const count = listQuestions(definition).filter(({ type }) => type !== 'statement').length;
  const minutes = minutesOf(definition);
  const asks =
    count === 0
      ? 'no questions yet'
      : `${countText(count, reader.locale)} ${plural(count, 'question')}, about ${minutes} ${plural(minutes, 'minute')}`;
  if (survey.version === 0) return `Being made: ${asks}.`;
  const since = survey.inUse?.frozenAt ?? null;
  const day = since === null ? '' : ` since ${dayText(toDay(since, reader.timeZone), reader)}`;
  const stands = survey.state === 'open' ? `In use${day}` : 'Used before';
  return `${stands} as version ${survey.version}. What you change here becomes version ${survey.version + 1} when you use it: ${asks}.`;
}
