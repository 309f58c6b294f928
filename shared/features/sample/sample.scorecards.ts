import { assertNever } from '../../assert-never.ts';
import { isScored, listItems } from '../checklists/definition.rules.ts';
import type { ChecklistDefinition, Item, ScoredItem } from '../checklists/definition.schema.ts';
import type { Given, ItemAnswer, ItemAnswers } from '../checklists/runs.schema.ts';
import type { ScenarioText, Went } from './sample.mirror-texts.ts';
import type { SampleRandom } from './sample.random.ts';
import type { SampleTexts } from './sample.texts.ts';

/** A good day or a bad one moves how often things go well by this much at most, either way. */
const moodSwing = 0.08;
/** How often something does not apply, where that may be said. */
const naChance = 0.05;
/** Of what does not go well, how much goes half well, where there is a half. */
const fairShare = 0.6;
/** How often a shopper writes down what went badly without having to. */
const noteChance = 0.65;

type Measured = Extract<ScoredItem, { goodAt: number }>;

/** A value that is good, fair or bad by the marks of the item; where more is better all is mirrored at the good mark. */
function toMeasured({ better, goodAt, fairAt }: Measured, went: Went, random: SampleRandom): number {
  const fair = fairAt ?? goodAt;
  const step = Math.max(1, Math.abs(fair - goodAt));
  const off = {
    good: -random.next() * Math.min(step, goodAt),
    fair: random.next() * step,
    bad: step * (1.2 + random.next()),
    na: 0,
  };
  const by = went === 'fair' && fairAt === null ? off.bad : off[went];
  return better === 'less' ? Math.max(0, Math.ceil(goodAt + by)) : Math.floor(goodAt - by);
}

function toGiven(item: ScoredItem, went: Went, random: SampleRandom): Given {
  if (went === 'na') return { na: true };
  switch (item.type) {
    case 'yes-no':
      return { number: Number((went === 'good') === (item.good === 'yes')) };
    case 'scale': {
      const span = item.to - item.from;
      const share = { good: 0.8 + random.next() * 0.2, fair: 0.4 + random.next() * 0.3, bad: random.next() * 0.3 }[
        went
      ];
      return { number: item.from + Math.round(share * span) };
    }
    case 'choice': {
      const ranked = item.options
        .filter(({ score }) => score !== null)
        .toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0));
      const place = { good: 0, fair: Math.floor(ranked.length / 2), bad: ranked.length - 1 }[went];
      return { pick: ranked[place]?.id ?? '' };
    }
    case 'multiple': {
      const many = { good: item.options.length, fair: Math.ceil(item.options.length / 2), bad: 1 }[went];
      return { picks: item.options.slice(0, many).map(({ id }) => id) };
    }
    case 'number':
    case 'time':
      return { number: toMeasured(item, went, random) };
    default:
      return assertNever(item);
  }
}

/** A visit as far as its scorecard goes. */
export type Visited = { readonly scenario: ScenarioText; readonly place: string };

/** Decides how a visit went, item by item, by how things usually go and how they go at that place. */
class Shopper {
  readonly #texts: SampleTexts['shops'];
  readonly #visited: Visited;
  readonly #random: SampleRandom;
  readonly #mood: number;
  readonly #went = new Map<string, Went>();

  constructor(texts: SampleTexts['shops'], visited: Visited, random: SampleRandom) {
    this.#texts = texts;
    this.#visited = visited;
    this.#random = random;
    this.#mood = (random.next() * 2 - 1) * moodSwing;
  }

  answer(item: Item): ItemAnswer | null {
    if (item.type === 'text') return { given: { text: this.#remark() }, note: '' };
    if (!isScored(item)) return null;
    const went = this.#choose(item);
    if (item.key !== null) this.#went.set(item.key, went);
    return { given: toGiven(item, went, this.#random), note: went === 'bad' ? this.#note(item) : '' };
  }

  #choose(item: ScoredItem): Went {
    const wanted = this.#chooseFreely(item);
    // Nobody here takes pictures, so what would need one goes well.
    if (wanted === 'bad' && item.badNeeds.photo) return 'good';
    return wanted === 'na' && !item.naAllowed ? 'good' : wanted;
  }

  #chooseFreely(item: ScoredItem): Went {
    const { scenario, place } = this.#visited;
    const key = item.key ?? '';
    const fixed = scenario.fixed[key];
    if (fixed !== undefined) return fixed;
    const { items, at, usual } = this.#texts.habits;
    const known = at[place]?.[key] ?? items[key] ?? usual;
    const chance = known === 0 || known === 1 ? known : known + this.#mood;
    const isNa = this.#random.chance(naChance) && at[place]?.[key] === undefined;
    const isGood = this.#random.chance(chance);
    const isFair = this.#random.chance(fairShare) && item.type !== 'yes-no';
    const [needed, averted] = [scenario.needs[key], scenario.unless[key]];
    if (needed !== undefined && this.#went.get(needed) !== 'good') return 'na';
    if (averted !== undefined && this.#went.get(averted) === 'good') return 'na';
    if (isNa && needed === undefined) return 'na';
    return isGood ? 'good' : isFair ? 'fair' : 'bad';
  }

  #note({ key, badNeeds }: ScoredItem): string {
    const notes = this.#texts.notes[key ?? ''];
    if (notes === undefined && badNeeds.note) throw new Error(`The sample's texts have no note about “${key}”.`);
    const isWritten = this.#random.chance(noteChance) || badNeeds.note;
    return notes === undefined || !isWritten ? '' : this.#random.pick(notes);
  }

  #remark(): string {
    const judged = [...this.#went.values()].filter((went) => went !== 'na');
    const share = judged.filter((went) => went === 'good').length / Math.max(1, judged.length);
    const { good, fair, bad } = this.#texts.remarks;
    return this.#random.pick(share > 0.85 ? good : share > 0.6 ? fair : bad);
  }
}

/** Fills in a scorecard as a shopper would. */
export function answerScorecard(
  texts: SampleTexts['shops'],
  definition: ChecklistDefinition,
  visited: Visited,
  random: SampleRandom,
): ItemAnswers {
  const shopper = new Shopper(texts, visited, random);
  return Object.fromEntries(
    listItems(definition).flatMap((item) => {
      const answer = shopper.answer(item);
      return answer === null ? [] : [[item.id, answer] as const];
    }),
  );
}
