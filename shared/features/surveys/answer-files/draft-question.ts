import type { ColumnUse, Proposed, QuestionOverride } from '../answer-map.schema.ts';
import { blankQuestion } from '../blank-question.rules.ts';
import { takeId } from '../definition.rules.ts';
import type { Definition, Question, QuestionType, SpecialAnswer } from '../definition.schema.ts';

/** The uses of columns by their place. */
export type Uses = Map<number, ColumnUse>;

/** A survey in the making. */
export class SurveyDraft {
  readonly uses: Uses = new Map();
  readonly proposed: Proposed[] = [];
  /** How a cell with several options is cut, by question. */
  readonly splits = new Map<string, { readonly mark: string; readonly options: readonly string[] }>();
  readonly language: string;
  #definition: Definition;
  readonly #questions: Question[] = [];
  readonly #codes = new Set<string>();

  constructor(definition: Definition) {
    this.#definition = definition;
    this.language = definition.languages[0] ?? 'en';
  }

  newId(letter: 'q' | 'o' | 'r' | 'c'): string {
    const { id, definition } = takeId(this.#definition, letter);
    this.#definition = definition;
    return id;
  }

  /** A blank question of a type with its title; the code is kept unique. */
  begin<Type extends QuestionType>(
    type: Type,
    title: string,
    code: string | null,
    override: QuestionOverride,
  ): Extract<Question, { type: Type }> {
    const blank = blankQuestion(type, this.newId('q'));
    return {
      ...blank,
      code: this.#toCode(code),
      title: { [this.language]: (override.title ?? title).slice(0, 4000) },
    };
  }

  /** The code the next question without one of its own gets. */
  get nextCode(): string {
    return `Q${this.#questions.length + 1}`;
  }

  #toCode(wanted: string | null): string {
    const plain = (wanted ?? '').replaceAll(/[^A-Za-z0-9_]/g, '_').slice(0, 56);
    const base = /^[A-Za-z]/.test(plain) ? plain : this.nextCode;
    let code = base;
    for (let copy = 2; this.#codes.has(code.toLowerCase()); copy += 1) code = `${base}_${copy}`;
    this.#codes.add(code.toLowerCase());
    return code;
  }

  /** Takes a question into the survey, with what was taken from the wording. */
  add(question: Question, what: string | null): void {
    this.#questions.push(question);
    if (what !== null) this.propose(question.id, what);
  }

  propose(question: string, what: string): void {
    this.proposed.push({ question, what });
  }

  /** Parts with their labels, in order; every label once. */
  parts(letter: 'o' | 'r' | 'c', labels: readonly string[]): { id: string; label: Record<string, string> }[] {
    return labels.map((label) => ({ id: this.newId(letter), label: { [this.language]: label.slice(0, 4000) } }));
  }

  finish(): Definition {
    const [section] = this.#definition.sections;
    if (section === undefined) throw new Error('A blank survey has a section.');
    return { ...this.#definition, sections: [{ ...section, questions: [...this.#questions] }] };
  }
}

/** The special answers among texts, in the order in which they are declared. */
export function listSpecials(found: ReadonlySet<SpecialAnswer>): SpecialAnswer[] {
  return (['dont-know', 'prefer-not'] as const).filter((special) => found.has(special));
}
