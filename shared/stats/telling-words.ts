/** A word, or two that stand together, and in how many texts of each side it stands. */
export type TellingWords = {
  readonly words: string;
  readonly unhappy: number;
  readonly unhappyOf: number;
  readonly others: number;
  readonly othersOf: number;
  /** How many standard errors its log-odds among the unhappy lie above those among the others. */
  readonly z: number;
};

/**
 * The prior weighs as much as this share of all that was written. Much less, and 7 of 13 against none would tell less than
 * against two; much more, and small shops would never see a word.
 */
const priorWeight = 0.25;

/** From here on a difference is taken for one. */
const visible = 1.96;

/** What one person wrote tells about that person. */
const fewestTexts = 2;

const maxWords = 20;

/** A word that so large a share of the others uses too is everyday language ("the", "I"), alone and in a phrase. */
const everydayShare = 0.2;

/** Of the words in a phrase that is listed, one that stands in it this often says nothing more by itself. */
const coveredShare = 0.7;

/** Scripts that put no spaces between words; a dictionary has to cut them. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Runs of words between punctuation, so that no phrase reaches across a full stop. */
function listClauses(text: string): string[][] {
  const clauses = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[.,;:!?…()[\]"“”«»。、！？\n]+/u);
  return clauses.map((clause) => {
    if (!unspaced.test(clause)) return clause.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
    return [...segmenter.segment(clause)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
  });
}

/** Every word and every two neighbouring words of a text, each once. */
function listTerms(text: string): Set<string> {
  const terms = new Set<string>();
  for (const words of listClauses(text))
    for (const [index, word] of words.entries()) {
      terms.add(word);
      const next = words[index + 1];
      if (next !== undefined) terms.add(`${word} ${next}`);
    }
  return terms;
}

/** In how many texts each term stands, and how many terms that makes together. */
function countTexts(texts: readonly string[]): { by: Map<string, number>; all: number } {
  const by = new Map<string, number>();
  let all = 0;
  for (const text of texts)
    for (const term of listTerms(text)) {
      by.set(term, (by.get(term) ?? 0) + 1);
      all += 1;
    }
  return { by, all };
}

type Side = { readonly count: number; readonly all: number };

/**
 * The z of a term: δ/√(1/(y₁+α) + 1/(y₂+α)), where δ is the difference of ln((y+α)/(n+α₀-y-α)) on both sides.
 *
 * Example: 7 of 250 terms against 2 of 900 has α = 2.25, α₀ = 287.5 and z 2.703.
 */
export function logOddsZ(one: Side, other: Side): number {
  const alpha = priorWeight * (one.count + other.count);
  const alphas = priorWeight * (one.all + other.all);
  const logOdds = ({ count, all }: Side): number => Math.log((count + alpha) / (all + alphas - count - alpha));
  return (logOdds(one) - logOdds(other)) / Math.sqrt(1 / (one.count + alpha) + 1 / (other.count + alpha));
}

/** Two words say more than one: a word that mostly stands in a listed phrase gives way to it. */
function dropRepeats(found: readonly TellingWords[]): TellingWords[] {
  const phrases = found.filter(({ words }) => words.includes(' '));
  const isCovered = (word: TellingWords): boolean =>
    phrases.some(
      ({ words, unhappy }) => words.split(' ').includes(word.words) && unhappy >= coveredShare * word.unhappy,
    );
  const left = found.filter((one) => one.words.includes(' ') || !isCovered(one));
  // Of two phrases that share a word, the less telling one only repeats it.
  return left.filter(({ words }, index) => {
    const parts = words.split(' ');
    return !left
      .slice(0, index)
      .some((better) => better.words.includes(' ') && parts.some((part) => better.words.split(' ').includes(part)));
  });
}

/**
 * Finds the words, and pairs of neighbouring words, that set what the unhappy wrote apart from what the others wrote,
 * most telling first.
 *
 * A term counts once a text. Its log-odds on both sides are compared with an informative Dirichlet prior, the frequency
 * of the term in all texts together, so that words seen once draw towards no difference, in any language and without a
 * list of stop words. Words that many of the others use too are left out, alone and in phrases. Only terms with z ≥ 1.96 that at least two of the unhappy wrote are given.
 *
 * Source: Monroe, Colaresi and Quinn 2008, "Fightin' Words", equations 15, 16, 20 and 22.
 */
export function tellingWords(unhappy: readonly string[], others: readonly string[]): TellingWords[] {
  const one = countTexts(unhappy);
  const other = countTexts(others);
  const isEveryday = (word: string): boolean => (other.by.get(word) ?? 0) > everydayShare * others.length;
  const found: TellingWords[] = [];
  for (const [words, count] of one.by) {
    if (count < fewestTexts || words.split(' ').some(isEveryday)) continue;
    const otherCount = other.by.get(words) ?? 0;
    const z = logOddsZ({ count, all: one.all }, { count: otherCount, all: other.all });
    if (z >= visible)
      found.push({
        words,
        unhappy: count,
        unhappyOf: unhappy.length,
        others: otherCount,
        othersOf: others.length,
        z,
      });
  }
  const inOrder = found.toSorted((a, b) => b.z - a.z || (a.words < b.words ? -1 : 1));
  return dropRepeats(inOrder).slice(0, maxWords);
}
