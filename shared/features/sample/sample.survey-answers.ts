import type { Answers } from '../surveys/answers.schema.ts';
import type { SampleRandom } from './sample.random.ts';
import { fillSlots, type SampleTexts } from './sample.texts.ts';

/** How somebody felt about it, from 0 to 1, and what a story says of them. */
export type Feeling = { readonly level: number; readonly missed: boolean };

/** What somebody wrote, and the theme it belongs to. */
export type Remark = { readonly text: string; readonly theme: string | null };

type Mood = 'unhappy' | 'so-so' | 'happy';

/** Draws from a list so that nothing comes twice before everything came once. */
class Deck<Card> {
  readonly #all: readonly Card[];
  readonly #random: SampleRandom;
  #left: Card[] = [];

  constructor(all: readonly Card[], random: SampleRandom) {
    this.#all = all;
    this.#random = random;
  }

  draw(): Card {
    if (this.#left.length === 0) this.#left = [...this.#all];
    const at = Math.floor(this.#random.next() * this.#left.length);
    const [card] = this.#left.splice(at, 1);
    if (card === undefined) throw new Error('The sample’s texts hold an empty list.');
    return card;
  }
}

/** How often somebody adds a sentence. */
const tailShare = 0.35;

/** The words of people who answer surveys; the same words come back as late as they can. */
export class Remarks {
  readonly #texts: SampleTexts;
  readonly #random: SampleRandom;
  readonly #decks = new Map<string, Deck<Remark>>();
  readonly #tails: Readonly<Record<Mood, Deck<string>>>;

  constructor(texts: SampleTexts, random: SampleRandom) {
    this.#texts = texts;
    this.#random = random;
    const { tails } = texts.surveys;
    this.#tails = {
      unhappy: new Deck(tails.unhappy, random),
      'so-so': new Deck(tails['so-so'], random),
      happy: new Deck(tails.happy, random),
    };
  }

  /** What somebody writes about a visit; those whose visit was missed write about that. */
  aboutVisit(mood: Mood, missed: boolean): Remark {
    const byTheme = this.#texts.surveys.comments[mood];
    const remarks = Object.entries(byTheme).flatMap(([theme, lines]) => lines.map((text) => ({ text, theme })));
    const aboutMissed = missed && mood !== 'happy' && this.#random.chance(mood === 'unhappy' ? 0.8 : 0.4);
    const fitting = aboutMissed ? remarks.filter(({ theme }) => theme === 'Visit missed or moved') : remarks;
    return this.#say(`${mood} ${aboutMissed}`, fitting, mood);
  }

  /** What somebody writes about the line itself. */
  aboutLine(mood: Mood): Remark {
    const theme = 'Speed or drop-outs';
    const lines = this.#texts.surveys.comments[mood][theme] ?? [];
    return this.#say(
      `line ${mood}`,
      lines.map((text) => ({ text, theme })),
      mood,
    );
  }

  aboutSupport(isEasy: boolean): Remark {
    const { easy, hard } = this.#texts.surveys.support;
    const theme = isEasy ? 'Friendly and helpful' : null;
    const remarks = (isEasy ? easy : hard).map((text) => ({ text, theme }));
    return this.#say(`support ${isEasy}`, remarks, isEasy ? 'happy' : 'unhappy');
  }

  aboutCounter(): Remark {
    return this.#say(
      'counter',
      this.#texts.surveys.counter.map((text) => ({ text, theme: null })),
      null,
    );
  }

  #say(name: string, remarks: readonly Remark[], mood: Mood | null): Remark {
    const deck = this.#decks.get(name) ?? new Deck(remarks, this.#random);
    this.#decks.set(name, deck);
    const { text, theme } = deck.draw();
    const tail = mood !== null && this.#random.chance(tailShare) ? ` ${this.#tails[mood].draw()}` : '';
    const filled = fillSlots(text, (slot) => this.#random.pick(this.#texts.voices.slots[slot] ?? ['']));
    return { text: `${filled.charAt(0).toUpperCase()}${filled.slice(1)}${tail}`, theme };
  }
}

/** A point of 0 to 10: half of those who feel well give nine or ten. */
export function chooseRecommend({ level }: Feeling, random: SampleRandom): number {
  const felt = level + (random.next() - 0.5) * 0.5;
  if (felt > 0.56) return random.chance(0.55) ? 10 : 9;
  if (felt > 0.38) return random.chance(0.6) ? 8 : 7;
  return random.weigh([6, 5, 4, 3, 2, 1, 0], (point) => [3, 1, 2, 4, 3, 9, 8][point] ?? 1);
}

function chooseSatisfied(recommend: number, random: SampleRandom): number {
  if (recommend >= 9) return random.chance(0.64) ? 5 : 4;
  if (recommend >= 7) return random.weigh([5, 4, 3], (point) => (point === 4 ? 6 : 2));
  return random.weigh([4, 3, 2, 1], (point) => [0, 20, 35, 30, 15][point] ?? 0);
}

const moodOf = (recommend: number): Mood => (recommend >= 9 ? 'happy' : recommend >= 7 ? 'so-so' : 'unhappy');

/** What may be asked in a version: the ids of its questions and whether an own answer can be written. */
export type VisitVersion = { readonly ids: ReadonlySet<string>; readonly withOther: boolean };

const mattered = { o5: 34, o6: 16, o7: 22, o8: 16, o12: 12 };
const otherWords = ['A short wait on the phone', 'That it keeps working', 'Somebody from around here', 'No paper'];

function chooseMattered({ ids, withOther }: VisitVersion, missed: boolean, random: SampleRandom): Answers[string] {
  if (random.chance(0.03)) return { special: 'dont-know' };
  if (withOther && random.chance(0.06)) return { pick: ['other'], other: random.pick(otherWords) };
  if (missed && random.chance(0.6)) return { pick: ['o5'] };
  const { o12, ...first } = mattered;
  return { pick: [random.weighed(ids.has('q11') ? { ...first, o12 } : first)] };
}

/** Everything somebody answers about a visit; about one question in twenty is left out. */
export function answerVisit(
  version: VisitVersion,
  feeling: Feeling,
  writes: number,
  remarks: Remarks,
  random: SampleRandom,
): { readonly answers: Answers; readonly theme: string | null } {
  const recommend = chooseRecommend(feeling, random);
  const mood = moodOf(recommend);
  const remark = random.chance(writes) ? remarks.aboutVisit(mood, feeling.missed) : null;
  const left = (): boolean => random.chance(0.05);
  const calls = random.chance(mood === 'unhappy' ? 0.6 : 0.35);
  const came = feeling.missed ? random.chance(0.15) : random.chance(mood === 'unhappy' ? 0.65 : 0.93);
  const answers: Answers = {
    q2: recommend,
    ...(remark === null ? {} : { q3: { text: remark.text } }),
    ...(left() ? {} : { q4: random.chance(0.02) ? { special: 'dont-know' } : chooseSatisfied(recommend, random) }),
    ...(left() ? {} : { q10: chooseMattered(version, feeling.missed, random) }),
    ...(calls ? { q9: { pick: ['yes'] } } : {}),
  };
  if (version.ids.has('q11') && !left()) {
    answers['q11'] = random.chance(0.04) ? { special: 'dont-know' } : { pick: [came ? 'yes' : 'no'] };
  }
  if (calls && version.ids.has('q13')) {
    answers['q13'] = { contact: { phone: `(555) 010-${String(random.between(1000, 9999))}` } };
  }
  return { answers, theme: remark?.theme ?? null };
}

/** What somebody answers after they called support. */
export function answerSupport(
  level: number,
  remarks: Remarks,
  random: SampleRandom,
): { readonly answers: Answers; readonly theme: string | null } {
  const felt = level + (random.next() - 0.5) * 0.7;
  const ease = Math.max(1, Math.min(7, Math.round(1.5 + felt * 6.8)));
  const remark = random.chance(0.4) ? remarks.aboutSupport(ease >= 5) : null;
  const isSorted = random.chance(0.35 + ease * 0.09);
  const sorted = random.chance(0.06) ? { special: 'dont-know' as const } : { pick: [isSorted ? 'yes' : 'no'] };
  return {
    answers: { q2: ease, q3: sorted, ...(remark === null ? {} : { q4: { text: remark.text } }) },
    theme: remark?.theme ?? null,
  };
}

/** What somebody taps on the tablet at the counter; some walk away after the first tap. */
export function answerCounter(
  remarks: Remarks,
  random: SampleRandom,
): { readonly answers: Answers; readonly isComplete: boolean } {
  const point = random.weigh([1, 2, 3, 4, 5], (one) => [0, 6, 7, 14, 33, 40][one] ?? 1);
  if (random.chance(0.14)) return { answers: { q2: point }, isComplete: false };
  const remark = point <= 2 && random.chance(0.35) ? remarks.aboutCounter() : null;
  return {
    answers: {
      q2: point,
      ...(random.chance(0.9) ? { q3: { pick: [random.weighed({ o4: 4, o5: 3, o6: 4, o7: 2 })] } } : {}),
      ...(remark === null ? {} : { q8: { text: remark.text } }),
    },
    isComplete: true,
  };
}

/** One line of the old online form. */
export function answerOnline(remarks: Remarks, random: SampleRandom): Answers {
  const felt = random.next();
  const point = felt > 0.5 ? random.between(9, 10) : felt > 0.24 ? random.between(7, 8) : random.between(1, 6);
  const uses = ['o5', 'o6', 'o7', 'o8', 'o9'].filter((_, index) =>
    random.chance([0.6, 0.3, 0.7, 0.25, 0.4][index] ?? 0),
  );
  const rate = (shift: number): string => {
    const column = Math.max(0, Math.min(3, Math.round(point / 3.4 + shift + random.next() - 0.5)));
    return ['c14', 'c15', 'c16', 'c17'][column] ?? 'c16';
  };
  return {
    q2: point,
    ...(uses.length === 0 ? {} : { q3: { pick: uses } }),
    q10: { rows: { r11: [rate(0.2)], r12: [rate(-0.7)], r13: [rate(-0.1)] } },
    ...(random.chance(0.25) ? { q18: { text: remarks.aboutLine(moodOf(point)).text } } : {}),
  };
}
