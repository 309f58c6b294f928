import type { Question } from '../../definition.schema.ts';
import { begin, put, readScale, toOptions, toScaleQuestion } from '../make-question.ts';
import { answersOf, everyLanguage, isRandom, partSpecials, rowsOf, toCount, type LssOne } from './lss-one.ts';
import { otherCode, specialCodes } from './lss-tables.ts';

/** A list of which one is chosen: what it is here shows in its answers. */
export function readList(one: LssOne): void {
  const { draft, source, label } = one;
  const { own, specials } = partSpecials(answersOf(one));
  const ids = specials.map((special) => [specialCodes[special], special] as const);
  const codes = own.map(({ value }) => value).join();
  if (codes === 'Y,N' && specials.length > 0) {
    const values = new Map<string, string>([['Y', 'yes'], ['N', 'no'], ...ids]);
    put(draft, source.name, { ...begin(draft, 'yes-no', source), specials }, values);
    return;
  }
  const scale = one.hasOther || one.type === 'O' ? null : readScale(own);
  const scaled = scale === null ? null : toScaleQuestion(draft, source, scale);
  if (scaled !== null) {
    if ('specials' in scaled) scaled.specials = specials;
    put(draft, source.name, scaled, new Map(ids));
    return;
  }
  const { parts, values } = toOptions(draft, 'o', own, label);
  const all = new Map([...values, ...ids, ...(one.hasOther ? ([[otherCode, 'other']] as const) : [])]);
  const question: Question = {
    ...begin(draft, 'single', source),
    options: parts,
    other: one.hasOther,
    shuffle: isRandom(one),
    specials,
  };
  put(draft, source.name, question, all);
  if (one.type !== 'O') return;
  draft.say(label, 'The comment beside its answers is a question of its own here.');
  put(
    draft,
    `${source.name}_comment`,
    begin(draft, 'long-text', { ...source, name: `${source.name}_comment`, required: false }),
  );
}

/** A list of which any number is chosen. */
export function readMultiple(one: LssOne): void {
  const { draft, source, label, attributes } = one;
  const { own, specials } = partSpecials(rowsOf(one));
  const { parts, values } = toOptions(draft, 'o', own, label);
  const question: Question = {
    ...begin(draft, 'multiple', source),
    options: parts,
    other: one.hasOther,
    shuffle: isRandom(one),
    specials,
    min: toCount(attributes.get('min_answers')),
    max: toCount(attributes.get('max_answers')),
  };
  put(draft, source.name, question, values);
  for (const [code, option] of values) draft.name(`${source.name}_${code}`, { question, option, values });
  if (one.hasOther) draft.name(`${source.name}_other`, { question, option: 'other', values });
  for (const special of specials) {
    const code = specialCodes[special];
    draft.name(`${source.name}_${code}`, { question, values: new Map([['Y', special]]) });
  }
  if (one.type === 'P') draft.say(label, 'The comments beside its answers stay behind.');
}

/** LimeSurvey's question for the gender, whose answers it words itself. */
export function readGender(one: LssOne): void {
  const { draft, source, label } = one;
  const items = [
    ['F', 'Female'],
    ['M', 'Male'],
  ].map(([value = '', words = '']) => ({ value, label: everyLanguage(draft, words) }));
  const { parts, values } = toOptions(draft, 'o', items, label);
  draft.say(label, 'The words of its answers are LimeSurvey’s own; they are in English here.');
  put(draft, source.name, { ...begin(draft, 'single', source), options: parts }, values);
}

/** An order. */
export function readRanking(one: LssOne): void {
  const { draft, source, label } = one;
  const listed = answersOf(one);
  const { parts, values } = toOptions(draft, 'o', listed.length > 0 ? listed : rowsOf(one), label);
  put(draft, source.name, { ...begin(draft, 'ranking', source), options: parts, shuffle: isRandom(one) }, values);
}
