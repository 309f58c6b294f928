import type { Item } from '../../definition.schema.ts';
import type { Given } from '../../runs.schema.ts';
import { longestLabel, shorten } from '../lengths.ts';
import type { PartIds } from '../part-ids.ts';
import type { AuditItem, AuditResponse } from './audit.ts';
import { findDay } from './find-day.ts';
import type { Responses } from './response-sets.ts';

/** Characters an answer in words may have (`runs.schema.ts`). */
const longestText = 20_000;
/** The highest weight and the highest score an item may have (`definition.schema.ts`). */
const highest = 1000;
/** Options a choice may have, and steps of a scale; both ends of a scale lie within. */
const mostOptions = 100;

/** What is needed to read one question of an audit. */
export type QuestionReading = {
  readonly ids: PartIds;
  readonly timeZone: string;
  readonly responsesOf: (item: AuditItem) => Responses;
};

/** A question as an item: how it is answered, what was answered, and what stays behind. */
export type Question = {
  readonly own: Own;
  readonly given: Given | null;
  readonly notes: readonly string[];
};

/** What is particular to a kind of item; what all have is added by whoever asked. */
type Own = Item extends infer One ? (One extends Item ? Omit<One, CommonPart> : never) : never;
type CommonPart = 'id' | 'label' | 'guidance' | 'key' | 'asks' | 'naAllowed' | 'critical' | 'badNeeds' | 'required';

type Option = Extract<Item, { type: 'choice' }>['options'][number];

const amongScores = (score: number): boolean => score >= 0 && score <= highest;

function toWeight({ options: { weighting } }: AuditItem, notes: string[]): number {
  const weight = weighting ?? 1;
  if (amongScores(weight)) return weight;
  notes.push(`Its weight of ${weight} is none that can be given here; it weighs 1.`);
  return 1;
}

function toOptions(
  { ids }: QuestionReading,
  responses: readonly AuditResponse[],
  notes: string[],
): { options: Option[]; byResponse: Map<string, string> } {
  const taken = new Set<string>();
  const byResponse = new Map<string, string>();
  const options = responses.slice(0, mostOptions).map(({ id, label, score, enable_score: isScored }): Option => {
    const words = shorten(label.trim(), longestLabel - 6) || 'Without words';
    let unique = words;
    for (let copy = 2; taken.has(unique); copy++) unique = `${words} (${copy})`;
    taken.add(unique);
    const points = score ?? 0;
    if (isScored && !amongScores(points)) notes.push(`“${unique}” scores ${points} there; it earns nothing here.`);
    const option = { id: ids.next('o'), label: unique, score: isScored ? (amongScores(points) ? points : 0) : null };
    byResponse.set(id, option.id);
    return option;
  });
  if (responses.length > mostOptions) notes.push(`Only its first ${mostOptions} options are kept.`);
  return { options, byResponse };
}

/** Answers that are marked as failed there although they earn something. */
function noteFailed(item: AuditItem, responses: readonly AuditResponse[], notes: string[]): void {
  const failed = responses.filter(
    ({ id, score, enable_score: isScored }) =>
      item.options.failed_responses.includes(id) && isScored && (score ?? 0) > 0,
  );
  if (failed.length === 0) return;
  const words = failed.map(({ label }) => `“${label}”`).join(', ');
  notes.push(`Marked as failed there although it earns points: ${words}. Here an answer is bad when it earns nothing.`);
}

function readChoice(item: AuditItem, reading: QuestionReading): Question {
  const notes: string[] = [];
  const { responses, isWhole } = reading.responsesOf(item);
  if (!isWhole) notes.push('The file does not hold its options; only those that were chosen are known.');
  const { options, byResponse } = toOptions(reading, responses, notes);
  noteFailed(item, responses, notes);
  const weight = toWeight(item, notes);
  const picks = item.responses.selected.flatMap(({ id }) => byResponse.get(id) ?? []);
  if (item.options.multiple_selection || picks.length > 1)
    return {
      own: { type: 'multiple', weight, options },
      given: picks.length === 0 ? null : { picks: [...new Set(picks)] },
      notes,
    };
  const [pick] = picks;
  return { own: { type: 'choice', weight, options }, given: pick === undefined ? null : { pick }, notes };
}

/** A slider earns what it stands at, of its highest mark; a scale does where it begins at 0 and goes in whole steps. */
function readSlider(item: AuditItem, { ids }: QuestionReading): Question {
  const notes: string[] = [];
  const weight = toWeight(item, notes);
  const [min, max, step] = [item.options.min ?? 0, item.options.max ?? 10, item.options.increment ?? 1];
  const { value } = item.responses;
  if (min === 0 && Number.isInteger(max) && max > 0 && max <= mostOptions && Number.isInteger(step)) {
    const isOnScale = value !== null && Number.isInteger(value) && value >= 0 && value <= max;
    if (value !== null && !isOnScale) notes.push(`Its answer ${value} does not lie on its scale.`);
    const own = { type: 'scale', weight, from: 0, to: max, low: '', high: '' } as const;
    return { own, given: isOnScale ? { number: value } : null, notes };
  }
  const steps = Math.floor((max - min) / step + 1e-9) + 1;
  if (min >= 0 && max <= highest && steps >= 2 && steps <= mostOptions) {
    const marks = Array.from({ length: steps }, (_, at) => Number((min + at * step).toFixed(6)));
    const options = marks.map((mark) => ({ id: ids.next('o'), label: String(mark), score: mark }));
    const pick = options.find(({ score }) => score === value)?.id;
    notes.push(
      'A slider that begins above 0 or goes in parts is a choice of its marks here, so that it earns the same.',
    );
    return { own: { type: 'choice', weight, options }, given: pick === undefined ? null : { pick }, notes };
  }
  notes.push(`A slider from ${min} to ${max} is a number here and earns nothing.`);
  const own = { type: 'number', weight: 0, unit: '', better: 'more', goodAt: max, fairAt: null } as const;
  return { own, given: value === null ? null : { number: value }, notes };
}

function readTick(item: AuditItem): Question {
  const notes: string[] = [];
  // A box that nobody touched is not ticked, where it counts.
  const value = item.responses.value ?? (item.scoring.max_score === null ? null : 0);
  return {
    own: { type: 'yes-no', weight: toWeight(item, notes), good: 'yes' },
    given: value === null ? null : { number: value > 0 ? 1 : 0 },
    notes,
  };
}

function readText(text: string, notes: readonly string[] = []): Question {
  const isLong = text.length > longestText;
  return {
    own: { type: 'text' },
    given: text === '' ? null : { text: shorten(text, longestText) },
    notes: isLong ? [...notes, `Its answer has more than ${longestText} characters and is cut.`] : notes,
  };
}

function readDate(item: AuditItem, { timeZone }: QuestionReading): Question {
  const { datetime } = item.responses;
  if (!item.options.enable_date) return readText(datetime);
  const day = findDay(datetime, timeZone);
  if (day === null)
    return { own: { type: 'date' }, given: null, notes: datetime === '' ? [] : [`“${datetime}” is no date.`] };
  return {
    own: { type: 'date' },
    given: { day },
    notes: item.options.enable_time ? ['The day is kept, the time of day stays behind.'] : [],
  };
}

const pictureLeft = 'Pictures lie at SafetyCulture and not in the file.';

function readPhoto(item: AuditItem): Question {
  const has = item.responses.media.length > 0 || item.responses.image !== undefined;
  return { own: { type: 'photo' }, given: null, notes: has ? [pictureLeft] : [] };
}

/** Reads a line of an audit that asks something; null for a kind that is not known. */
export function readQuestion(item: AuditItem, reading: QuestionReading): Question | null {
  const { responses } = item;
  switch (item.type) {
    case 'checkbox':
    case 'switch':
      return readTick(item);
    case 'slider':
      return readSlider(item, reading);
    case 'question':
    case 'list':
      return readChoice(item, reading);
    case 'text':
    case 'textsingle':
    case 'scanner':
      return readText(responses.text);
    case 'address':
      return readText(responses.location_text);
    case 'signature':
      return readText(responses.name, responses.image === undefined ? [] : [pictureLeft]);
    case 'datetime':
      return readDate(item, reading);
    case 'media':
    case 'drawing':
      return readPhoto(item);
    default:
      return null;
  }
}
