import type { SurveyText } from '../../definition.schema.ts';
import type { Draft } from '../draft.ts';
import type { Source, SourceOption } from '../make-question.ts';
import type { Attributes, Entity, LssSource } from './lss-source.ts';
import { cell, specialCodes } from './lss-tables.ts';

/** One question while it is read. */
export type LssOne = {
  readonly draft: Draft;
  readonly lss: LssSource;
  readonly source: Source;
  readonly label: string;
  readonly qid: string;
  readonly type: string;
  readonly hasOther: boolean;
  readonly attributes: Attributes;
};

/** The same words in every language: those that LimeSurvey says by itself. */
export const everyLanguage = (draft: Draft, words: string): SurveyText =>
  Object.fromEntries(draft.languages.map((language) => [language, words]));

/** Sub-questions or answers as values with words. */
function toItems(entities: readonly Entity[], column: 'question' | 'answer'): SourceOption[] {
  return entities.map(({ row, texts }) => ({
    value: cell(row, column === 'question' ? 'title' : 'code'),
    label: texts.get(column) ?? {},
  }));
}

/** The sub-questions of one of its scales. */
export const rowsOf = ({ lss, qid }: LssOne, scale = '0'): SourceOption[] =>
  toItems(
    lss.subquestionsOf(qid).filter(({ row }) => (cell(row, 'scale_id') || '0') === scale),
    'question',
  );

/** The answers of one of its scales. */
export const answersOf = ({ lss, qid }: LssOne, scale = '0'): SourceOption[] =>
  toItems(lss.answersOf(qid, scale), 'answer');

const specialOf = (code: string): 'dont-know' | 'prefer-not' | null =>
  code === specialCodes['dont-know'] ? 'dont-know' : code === specialCodes['prefer-not'] ? 'prefer-not' : null;

/** Parts without our own special answers, and those. */
export function partSpecials(items: readonly SourceOption[]): {
  own: SourceOption[];
  specials: ('dont-know' | 'prefer-not')[];
} {
  return {
    own: items.filter(({ value }) => specialOf(value) === null),
    specials: items.flatMap(({ value }) => specialOf(value) ?? []),
  };
}

/** Whether what it lists is shown in random order. */
export const isRandom = ({ attributes }: LssOne): boolean =>
  attributes.get('random_order') === '1' || ['random', 'answer_order_random'].includes(attributes.get('answer_order'));

/** A count that an attribute sets; null where it sets none. */
export const toCount = (text: string): number | null => (/^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : null);
