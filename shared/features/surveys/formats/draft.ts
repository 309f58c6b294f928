import { Refusal } from '../../../refusal.ts';
import type { Condition } from '../conditions.schema.ts';
import { textIn } from '../definition.rules.ts';
import {
  definitionSchema,
  type Definition,
  type Question,
  type Section,
  type SurveyText,
} from '../definition.schema.ts';
import type { NotCarried } from '../surveys.schema.ts';
import type { Proposed } from '../answer-map.schema.ts';
import type { Carried } from './carried.ts';
import { allOf } from './combine-conditions.ts';
import { UnreadableExpression, type Dialect, type Expression } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import { toCondition, type Target } from './to-condition.ts';

const limits = { text: 4000, sections: 100, questionsOfSection: 300, code: 60 };

/** Notes one file can give rise to; the rest is counted. */
const maxNotes = 2000;

/** A condition that is read once all questions are known. */
type Waiting = {
  readonly on: { visibleIf: Condition | null };
  readonly label: string;
  readonly source: string;
  readonly parse: () => Expression;
};

/** A questionnaire while it is read: gives ids and codes, and keeps what had to stay behind. */
export type Draft = {
  readonly languages: string[];
  readonly nextId: (letter: 'q' | 'o' | 'r' | 'c' | 's') => string;
  /** A code as this program has them, made from the file's own name; null where that has nothing to make one from. */
  readonly toCode: (name: string, label: string) => string | null;
  /** Says what could not be carried; `question` is how people find it in the file. */
  readonly say: (question: string, what: string) => void;
  readonly propose: (question: string, what: string) => void;
  readonly text: (text: SurveyText, label: string) => SurveyText;
  readonly openSection: (title: SurveyText, options?: { newPage?: boolean; shuffle?: boolean }) => Section;
  readonly add: (question: Question) => void;
  /** How many questions there are so far, and those made since. */
  readonly count: () => number;
  readonly listFrom: (count: number) => Question[];
  /** Makes a name of the file known to conditions. */
  readonly name: (name: string, target: Target) => void;
  readonly find: (name: string) => Target | null;
  /** Reads a condition once every question is there. */
  readonly showIf: (on: { visibleIf: Condition | null }, label: string, source: string, dialect: Dialect) => void;
  /** The same for a condition that is read already; `source` is how it stands in the file. */
  readonly showWhen: (on: { visibleIf: Condition | null }, label: string, source: string, read: Expression) => void;
  /** `pipe` finds the name of a question whose answer stands in a text, as its first group. */
  readonly finish: (format: string, texts: Pick<Definition, 'title' | 'intro' | 'thanks'>, pipe: RegExp) => Carried;
};

function readWaiting({ on, label, source, parse }: Waiting, find: Draft['find'], say: Draft['say']): void {
  try {
    const condition = toCondition(parse(), find);
    if ('all' in condition && condition.all.length === 0) return;
    on.visibleIf = on.visibleIf === null ? condition : allOf([on.visibleIf, condition]);
  } catch (cause) {
    if (!(cause instanceof UnreadableExpression)) throw cause;
    const shown = source.trim().replaceAll(/\s+/gu, ' ');
    const short = shown.length > 120 ? `${shown.slice(0, 119)}…` : shown;
    say(label, `Its condition ${cause.message}; it is always asked here. The condition was: ${short}`);
  }
}

type ToPipes = (text: SurveyText, label: string) => SurveyText;

/** Makes the names between braces ours; a name that is no question here is said and left as it is written. */
function pipesInto({ find, say }: Pick<Draft, 'find' | 'say'>, pipe: RegExp): ToPipes {
  const said = new Set<string>();
  return (text, label) =>
    Object.fromEntries(
      Object.entries(text).map(([language, words]) => {
        const filled = words.replaceAll(pipe, (whole: string, name: string | undefined) => {
          const target = find(name ?? '');
          if (target !== null) return `{${target.question.id}}`;
          if (!said.has(whole))
            say(label, `A text shows ${whole}, which is no answer here; it stays as it is written.`);
          said.add(whole);
          return whole;
        });
        return [language, filled];
      }),
    );
}

function withPipes(section: Section, toPipes: ToPipes): Section {
  const questions = section.questions.map((question): Question => {
    const label = textIn(question.title, '') || (question.code ?? '');
    const texts = { title: toPipes(question.title, label), help: toPipes(question.help, label) };
    if (!('options' in question)) return { ...question, ...texts };
    return {
      ...question,
      ...texts,
      options: question.options.map((one) => ({ ...one, label: toPipes(one.label, label) })),
    };
  });
  return { ...section, title: toPipes(section.title, ''), questions };
}

/** Begins a questionnaire in these languages. */
export function createDraft(languages: readonly string[]): Draft {
  let lastId = 0;
  let isCut = false;
  const sections: Section[] = [];
  const made: Question[] = [];
  const codes = new Set<string>();
  const names = new Map<string, Target>();
  const waiting: Waiting[] = [];
  const notCarried: NotCarried[] = [];
  const proposed: Proposed[] = [];

  const draft: Draft = {
    languages: [...languages],
    nextId: (letter) => `${letter}${(lastId += 1)}`,
    toCode(name, label) {
      const plain = name.trim().replaceAll(/[^A-Za-z0-9_]+/g, '_');
      if (plain.replaceAll('_', '') === '') return null;
      const wanted = (/^[A-Za-z]/.test(plain) ? plain : `q_${plain.replace(/^_+/, '')}`).slice(0, limits.code);
      let code = wanted;
      for (let copy = 2; codes.has(code); copy++) code = `${wanted.slice(0, limits.code - 5)}_${copy}`;
      codes.add(code);
      if (code !== name.trim())
        draft.say(label, `Its code “${name.trim().slice(0, 80)}” can’t be used here; it is “${code}” now.`);
      return code;
    },
    say(question, what) {
      if (notCarried.length < maxNotes) notCarried.push({ question: question.slice(0, 200), what });
      else isCut = true;
    },
    propose: (question, what) => void proposed.push({ question, what }),
    text(text, label) {
      const kept = Object.entries(text).filter(([, value]) => value !== '');
      return Object.fromEntries(
        kept.map(([language, value]) => {
          if (value.length <= limits.text) return [language, value];
          draft.say(label, `A text of ${value.length} characters is cut to ${limits.text}.`);
          return [language, value.slice(0, limits.text)];
        }),
      );
    },
    openSection(title, { newPage = false, shuffle = false } = {}) {
      const section: Section = {
        id: draft.nextId('s'),
        title: draft.text(title, textIn(title, draft.languages[0] ?? '')),
        newPage: newPage && sections.length > 0,
        visibleIf: null,
        shuffle,
        questions: [],
      };
      sections.push(section);
      return section;
    },
    add(question) {
      let section = sections.at(-1) ?? draft.openSection({});
      if (section.questions.length >= limits.questionsOfSection) {
        const { visibleIf } = section;
        section = draft.openSection({});
        section.visibleIf = visibleIf;
      }
      section.questions.push(question);
      made.push(question);
    },
    count: () => made.length,
    listFrom: (count) => made.slice(count),
    name: (name, target) => void names.set(name, target),
    find: (name) => names.get(name) ?? null,
    showIf(on, label, source, dialect) {
      waiting.push({ on, label, source, parse: () => parseExpression(source, dialect) });
    },
    showWhen: (on, label, source, read) => void waiting.push({ on, label, source, parse: () => read }),
    finish(format, texts, pipe) {
      for (const one of waiting) readWaiting(one, draft.find, draft.say);
      if (isCut)
        notCarried.push({
          question: '',
          what: `More than ${maxNotes} things could not be carried; these are the first.`,
        });
      const filled = sections.filter(({ questions }) => questions.length > 0);
      if (filled.length === 0) throw new Refusal('NO_QUESTIONS', 'This file holds no question that can be read here.');
      if (filled.length > limits.sections)
        throw new Refusal(
          'TOO_LONG',
          `This questionnaire has ${filled.length} sections; at most ${limits.sections} can be read. Split it.`,
        );
      const toPipes = pipesInto(draft, pipe);
      const definition = {
        languages: draft.languages,
        title: toPipes(draft.text(texts.title, ''), ''),
        intro: toPipes(draft.text(texts.intro, ''), ''),
        thanks: toPipes(draft.text(texts.thanks, ''), ''),
        sections: filled.map((section) => withPipes(section, toPipes)),
        lastId,
      };
      const read = definitionSchema.safeParse(definition);
      if (!read.success) {
        const [issue] = read.error.issues;
        throw new Refusal(
          'NOT_READABLE',
          `This questionnaire can’t be kept here: ${issue?.message ?? 'it is not valid'} (${issue?.path.join('.') ?? ''}).`,
        );
      }
      return { format, definition: read.data, notCarried, proposed };
    },
  };
  return draft;
}
