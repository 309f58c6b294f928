import type { ChosenFigure, JourneyStep } from '../overview/overview.schema.ts';
import { getNamed, type SampleItem, type World } from './sample.world.ts';

/** What the owner looks at, and what each figure should come to. */
const chosen: readonly ChosenFigure[] = [
  { measureId: 'promises.kept-first', target: 0.9 },
  { measureId: 'log.left-unhappy', target: 0.15 },
  { measureId: 'log.answered-within-48h', target: 0.8 },
  { measureId: 'surveys.nps', target: 30 },
  { measureId: 'losses.call-coverage', target: 1 },
  { measureId: 'mirror.honesty-index', target: 0.7 },
];

/** Touchpoints whose step somebody named; the others stand where customers mostly meet their department. */
const placed: readonly (readonly [touchpoint: string, step: JourneyStep])[] = [
  ['Sales call', 'finding'],
  ['Booking a visit', 'buying'],
  ['Front desk', 'buying'],
  ['Cancelling or moving', 'staying'],
];

/** At which touchpoint the answers to a survey and the visits by a scorecard count; by their titles. */
const tied: readonly (readonly [title: string, touchpoint: string])[] = [
  ['After a visit', 'Installation'],
  ['After support', 'Support line'],
  ['At the counter', 'Front desk'],
  ['Installation or visit at home', 'Installation'],
  ['Test call', 'Support line'],
  ['Visit to the shop', 'Front desk'],
];

/** Puts the sample company's overview together from what was made before. */
export class OverviewDesk {
  readonly #sources = new Map<string, { readonly id: string; readonly kind: 'survey' | 'checklist' }>();

  /** Remembers surveys and scorecards. */
  note({ table, row }: SampleItem): void {
    if (table === 'surveys') this.#sources.set(String(row['title']), { id: String(row['survey_id']), kind: 'survey' });
    if (table !== 'checklists') return;
    this.#sources.set(String(row['title']), { id: String(row['checklist_id']), kind: 'checklist' });
  }

  /** The chosen figures, and where touchpoints, surveys and scorecards stand on the map. */
  *listItems({ touchpoints }: World): Generator<SampleItem> {
    yield { table: 'overview_settings', row: { setting_id: 'overview', figures: JSON.stringify(chosen) } };
    for (const [touchpoint, step] of placed) {
      yield { table: 'journey_places', row: { touchpoint_id: getNamed(touchpoints, touchpoint), step } };
    }
    for (const [title, touchpoint] of tied) {
      const { id, kind } = getNamed(this.#sources, title);
      yield { table: 'journey_ties', row: { source_id: id, kind, touchpoint_id: getNamed(touchpoints, touchpoint) } };
    }
  }
}
