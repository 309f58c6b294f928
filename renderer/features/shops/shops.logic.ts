import { z } from 'zod';
import { daysBetween, daySchema, toDay } from '../../../shared/clock.ts';
import { visitFilterSchema, type Scenario, type Visit } from '../../../shared/features/shops/shops.schema.ts';
import { checklistIdSchema } from '../../../shared/ids.ts';
import { dayText, dueText, endOfDay, type Reader, type Tone } from '../../ui/format.ts';

/** The parts of the page about mystery shops. */
export const shopsTabs = ['visits', 'coverage', 'scenarios', 'results'] as const;

/** What the page shows; lives in the address. */
export const shopsFilterSchema = z.object({
  tab: z.enum(shopsTabs).optional(),
  ...visitFilterSchema.shape,
  /** The year whose quarters are shown: any day of it. */
  on: daySchema.optional(),
  scenarios: z.enum(['current', 'archived']).optional(),
  /** The scorecard whose results are read. */
  checklistId: checklistIdSchema.optional(),
  /** Begins to plan a visit at once: where a command leads. */
  plan: z.boolean().optional(),
});
export type ShopsFilter = z.infer<typeof shopsFilterSchema>;

export const channelWords = {
  'walk-in': 'walk-in',
  phone: 'phone',
  web: 'web',
  email: 'e-mail',
} satisfies Record<Visit['channel'], string>;

export const shopperWords = {
  staff: 'somebody of the staff',
  friend: 'a friend',
  agency: 'an agency',
} satisfies Record<Visit['shopperKind'], string>;

export const showWords = {
  planned: 'To be made',
  made: 'Made',
  cancelled: 'Called off',
  all: 'All',
} satisfies Record<NonNullable<ShopsFilter['show']>, string>;

/** Takes away every filter of the list of visits that stands behind a button. */
export const noFilters = {
  locationId: undefined,
  channel: undefined,
  scenarioId: undefined,
  from: undefined,
  to: undefined,
} as const;

/** How many filters of the list of visits are set behind the button. */
export function countFilters({ locationId, channel, scenarioId, from, to }: ShopsFilter): number {
  return [locationId, channel, scenarioId, from, to].filter((value) => value !== undefined).length;
}

type Standing = Pick<Visit, 'state' | 'runState' | 'plannedOn'>;

/** How a visit stands, in a word and the tone of its mark. */
export function visitMark({ state, runState, plannedOn }: Standing, reader: Reader): { text: string; tone: Tone } {
  switch (state) {
    case 'planned':
      return dueText(endOfDay(plannedOn, reader.timeZone), reader);
    case 'doing':
      return { text: runState === 'sent-back' ? 'sent back' : 'begun', tone: 'watch' };
    case 'cancelled':
      return { text: 'called off', tone: 'neutral' };
    case 'made':
      if (runState === 'rejected') return { text: 'rejected', tone: 'bad' };
      return { text: runState === 'excluded' ? 'made, not counted' : 'made', tone: 'neutral' };
  }
}

/** Who goes, in words: "Priya", "Jo, a friend", "an agency". */
export function shopperText({ shopperKind, shopperCalled, shopperName }: Visit): string {
  if (shopperKind === 'staff') return shopperCalled;
  return shopperName === '' ? shopperWords[shopperKind] : `${shopperName}, ${shopperWords[shopperKind]}`;
}

/** Where a visit goes: "Queen Street", or what the scenario is called where the business has one place only. */
export function placeText({ locationName, scenarioTitle }: Pick<Visit, 'locationName' | 'scenarioTitle'>): string {
  return locationName ?? scenarioTitle;
}

/** What is true of a visit now, as the title of its page. */
export function visitTitle(visit: Visit, reader: Reader): string {
  const place = placeText(visit);
  const day = dayText(visit.plannedOn, reader);
  switch (visit.state) {
    case 'planned':
      return isLate(visit, reader)
        ? `${place}: the visit planned for ${day} is late`
        : `${place}: a visit is planned for ${day}`;
    case 'doing':
      return visit.runState === 'sent-back'
        ? `${place}: the scorecard was sent back`
        : `${place}: the scorecard is begun`;
    case 'cancelled':
      return `${place}: this visit is called off`;
    case 'made':
      return visit.value === null ? `${place}: nothing could be scored` : `${place} scored ${scoreText(visit)}`;
  }
}

/** Whether a planned visit should have been made by now. */
export function isLate({ state, plannedOn }: Pick<Visit, 'state' | 'plannedOn'>, { now, timeZone }: Reader): boolean {
  return state === 'planned' && daysBetween(plannedOn, toDay(now, timeZone)) > 0;
}

/** "today", "yesterday", "on Fri 14 Nov". */
function onDay(day: string): string {
  return /^(?:today|tomorrow|yesterday)$/.test(day) ? day : `on ${day}`;
}

/** A score or share as people say it: "78%". */
export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** "67%", "67%, which counts as 0%". */
function scoreText({ value, capped }: Pick<Visit, 'value' | 'capped'>): string {
  const cap = cappedText({ value, capped });
  return `${percentText(value ?? 0)}${cap === null ? '' : `, which ${cap}`}`;
}

/** The line under the title: "Asking for a price · walk-in · visited on Fri 14 Nov". */
export function visitLine(visit: Visit, reader: Reader): string {
  const scenario = visit.locationName === null ? [] : [visit.scenarioTitle];
  const visited = visit.visitedOn === null ? [] : [`visited ${onDay(dayText(visit.visitedOn, reader))}`];
  return [...scenario, channelWords[visit.channel], ...visited].join(' · ');
}

/** What critical items made of a score; null where they changed nothing. */
export function cappedText({ value, capped }: Pick<Visit, 'value' | 'capped'>): string | null {
  if (value === null || capped === null || capped >= value) return null;
  return `counts as ${percentText(capped)}`;
}

/** What a scenario asks of the shopper, part by part; what nobody wrote is left out. */
export function scenarioParts(scenario: Pick<Scenario, 'whoToBe' | 'whatToAskFor' | 'whatToWatch'>) {
  const parts = [
    { label: 'Who to be', words: scenario.whoToBe },
    { label: 'What to ask for', words: scenario.whatToAskFor },
    { label: 'What to watch', words: scenario.whatToWatch },
  ];
  return parts.filter(({ words }) => words !== '');
}
