import { z } from 'zod';
import { addDays, daySchema, type Day } from '../../../shared/clock.ts';
import type { MapCell, Mood, OverviewFigure } from '../../../shared/features/overview/overview.schema.ts';
import { listPeriods, quarterOf, type Period } from '../../../shared/period.ts';
import { countWord, plural, sentenceCase } from '../../ui/format.ts';

/** What the address of the screen holds: its part, and any day of the quarter that is shown. */
export const overviewScreenSchema = z.object({
  tab: z.enum(['map', 'places']).optional(),
  on: daySchema.optional(),
});
/** What the address of the screen holds. */
export type OverviewScreenFilter = z.infer<typeof overviewScreenSchema>;

/** Three years of quarters to choose from. */
const mostQuarters = 12;

/** The quarters that can be chosen, newest first; one that is older stands last while it is shown. */
export function listQuarters(today: Day, shown: Day, startsIn: number): readonly Period[] {
  const toQuarter = (day: Day): Period => quarterOf(day, startsIn);
  const usual = listPeriods(addDays(today, -365 * 4), today, toQuarter, mostQuarters).toReversed();
  const asked = toQuarter(shown);
  return usual.some(({ from }) => from === asked.from) ? usual : [...usual, asked];
}

type TitleFigure = {
  readonly now: Pick<OverviewFigure['now'], 'value' | 'label'>;
  readonly change: Pick<OverviewFigure['change'], 'verdict'>;
  readonly targetState: OverviewFigure['targetState'];
};

const figuresAre = (count: number, locale: string): string =>
  `${countWord(count, locale)} ${plural(count, 'figure is', 'figures are')}`;

/** The first letter small, where a name goes on in a sentence; what is written in capitals stays so. */
function inSentence(label: string): string {
  return /^[A-Z][a-z’]*(?: |$)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function changeTitle(figures: readonly TitleFigure[], locale: string): string {
  const worse = figures.filter(({ change }) => change.verdict === 'worse');
  const better = figures.filter(({ change }) => change.verdict === 'better');
  const [first] = worse.length > 0 ? worse : better;
  if (first === undefined) return 'No figure changed by more than chance';
  if (worse.length > 0 && better.length > 0) {
    const also = `${countWord(better.length, locale)} ${plural(better.length, 'is', 'are')} better`;
    return sentenceCase(`${figuresAre(worse.length, locale)} worse than the quarter before, ${also}`);
  }
  const word = worse.length > 0 ? 'worse' : 'better';
  const count = Math.max(worse.length, better.length);
  if (count > 1) return sentenceCase(`${figuresAre(count, locale)} ${word} than the quarter before`);
  return `${sentenceCase(word)} than the quarter before: ${inSentence(first.now.label)}`;
}

/** "No figure changed by more than chance; two targets are missed": what is true now of the figures. */
export function figuresTitle(figures: readonly TitleFigure[], locale: string): string {
  if (figures.every(({ now }) => now.value === null)) return 'Nothing is recorded for this quarter';
  const judged = figures.filter(({ targetState }) => targetState !== null);
  const missed = judged.filter(({ targetState }) => targetState === 'missed').length;
  const title = changeTitle(figures, locale);
  if (missed > 0) return `${title}; ${countWord(missed, locale)} ${plural(missed, 'target is', 'targets are')} missed`;
  const areAllMet = judged.length > 0 && judged.every(({ targetState }) => targetState === 'met');
  return areAllMet ? `${title}; every target is met` : title;
}

type Judged = { readonly name: string; readonly mood: Pick<Mood, 'n' | 'beyond'> };

/** What is true now of touchpoints or places: which of them differ by more than chance. */
export function moodsTitle(judged: readonly Judged[], what: 'touchpoint' | 'place', locale: string): string {
  if (judged.every(({ mood }) => mood.n === 0)) return 'Nobody has said yet how they left';
  const found = judged.filter(({ mood }) => mood.beyond !== null);
  const [first] = found;
  if (first === undefined) return `No ${what} differs from the others by more than chance`;
  if (found.length > 1) {
    return `${sentenceCase(countWord(found.length, locale))} ${what}s differ from the others by more than chance`;
  }
  const where = what === 'touchpoint' ? `At “${first.name}”` : `In ${first.name}`;
  return `${where} ${first.mood.beyond === 'above' ? 'more' : 'fewer'} left unhappy than chance explains`;
}

/** Below this many answers a share would promise more than they hold. */
const smallShare = 10;

const percent = (share: number): string => String(Math.round(share * 100));

/** What a cell says of how customers left: "9 of 12 unhappy", and below it "75% (47 to 91)". */
export function cellWords({ unhappy, n, value, low, high }: Mood): { readonly counts: string; readonly share: string } {
  if (n === 0) return { counts: 'nobody has said anything yet', share: '' };
  const counts = `${unhappy} of ${n} unhappy`;
  if (value === null || low === null || high === null) return { counts, share: '' };
  if (n < smallShare) return { counts, share: 'too few to say' };
  return { counts, share: `${percent(value)}% (${percent(low)} to ${percent(high)})` };
}

/** The same as a sentence: "9 of 12 customers left unhappy: 75%, likely 47 to 91." */
export function moodSentence({ unhappy, n, value, low, high }: Mood): string {
  if (n === 0) return 'Nobody has said anything yet.';
  const counts = `${unhappy} of ${n} ${plural(n, 'customer')} left unhappy`;
  if (n < smallShare || value === null || low === null || high === null) {
    return `${counts}: too few to say more (${smallShare} needed).`;
  }
  return `${counts}: ${percent(value)}%, likely ${percent(low)} to ${percent(high)}.`;
}

/** "2 visits or checks: 74%"; null where nobody was there. */
export function shopWords({ n, value }: MapCell['shops']): string | null {
  return value === null ? null : `${n} ${plural(n, 'visit or check', 'visits or checks')}: ${percent(value)}%`;
}

/** What a cell that is beyond chance says of itself. */
export const beyondWords = { above: 'more than chance', below: 'fewer than chance' } as const;
