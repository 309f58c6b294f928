import type { SurveyText } from '../../definition.schema.ts';
import type { Draft } from '../draft.ts';
import type { Source, SourceOption } from '../make-question.ts';
import type { Element, Item, Local } from './surveyjs-json.ts';

/** Where the reading of a file stands. */
export type Reading = {
  readonly draft: Draft;
  readonly toText: (local: Local) => SurveyText;
  /** Titles of pages and panels that no section has yet. */
  readonly titles: SurveyText[];
  /** Conditions of the pages and panels around. */
  readonly conditions: readonly string[];
  readonly depth: number;
};

/** One question while it is read. */
export type One = {
  readonly element: Element;
  readonly source: Source;
  readonly label: string;
  readonly draft: Draft;
  readonly toText: (local: Local) => SurveyText;
};

/** Choices, rows and columns as values with words; a choice without words is called by its value. */
export function toItems(items: readonly Item[] | undefined, toText: One['toText'], one?: One): SourceOption[] {
  return (items ?? []).map(({ value, text, visibleIf, ...rest }) => {
    if (visibleIf !== undefined && one !== undefined)
      one.draft.say(one.label, `“${String(value)}” is offered only sometimes there; here it always is.`);
    const name = value ?? ('name' in rest ? rest.name : undefined) ?? '';
    // Columns of a matrix can be called by name and title.
    const words = toText(text ?? ('title' in rest && typeof rest.title === 'string' ? rest.title : undefined));
    return { value: String(name), label: Object.keys(words).length === 0 ? toText(String(name)) : words };
  });
}
