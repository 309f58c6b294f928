import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../electron/features/surveys/files/questionnaires/read-questionnaire.ts';
import { writeQuestionnaire } from '../../electron/features/surveys/files/questionnaires/write-questionnaire.ts';
import type { Answer, Answers } from '../../shared/features/surveys/answers.schema.ts';
import { listQuestions } from '../../shared/features/surveys/definition.rules.ts';
import type { Definition, Question } from '../../shared/features/surveys/definition.schema.ts';
import type { QuestionnaireFormat } from '../../shared/features/surveys/survey-files.contract.ts';
import { listShown } from '../../shared/features/surveys/visibility.rules.ts';
import { drawAnswers, drawDefinition, type Without } from '../factories/random-surveys.ts';

const seed = 20_261_122;
const folder = mkdtempSync(join(tmpdir(), 'questionnaires-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function thereAndBack(definition: Definition, format: QuestionnaireFormat): Promise<Definition> {
  const { bytes } = writeQuestionnaire(definition, 'customers', format);
  const path = join(folder, 'survey');
  writeFileSync(path, bytes);
  return (await readQuestionnaire(path)).definition;
}

/** The metrics only our own format declares; to the others they are scales. */
const scales: Readonly<Record<string, string>> = { csat: 'rating 5', ces: 'rating 7' };

const label = (parts: readonly { label: Record<string, string> }[]): unknown => parts.map((part) => part.label);

/** What of a question must come back from another tool's format. */
function toKept(question: Question) {
  const { type, title, required } = question;
  return {
    kind: type === 'rating' ? `rating ${question.scale}` : (scales[type] ?? type),
    title,
    required,
    specials: 'specials' in question && type !== 'ranking' ? question.specials : [],
    options: 'options' in question ? label(question.options) : [],
    other: 'other' in question && question.other,
    rows: type === 'matrix' ? label(question.rows) : [],
    columns: type === 'matrix' ? [label(question.columns), question.pick] : [],
    bounds: type === 'number' || type === 'multiple' ? [question.min, question.max] : [],
    ends: 'low' in question ? [question.low, question.high] : [],
  };
}

const idsOf = (question: Question): string[] => [
  question.id,
  ...('options' in question ? question.options.map(({ id }) => id) : []),
  ...(question.type === 'matrix' ? [...question.rows, ...question.columns].map(({ id }) => id) : []),
];

/** The same answers under the ids of the survey that came back, whose parts stand in the same order. */
function toAnswersOf(there: Definition, here: Definition, answers: Answers): Answers {
  const ids = new Map<string, string>();
  const theirs = listQuestions(there);
  listQuestions(here).forEach((question, at) => {
    const other = theirs[at];
    const parts = other === undefined ? [] : idsOf(other);
    idsOf(question).forEach((id, part) => ids.set(id, parts[part] ?? ''));
  });
  const text = JSON.stringify(answers).replaceAll(/"([qorc]\d+)"/g, (whole, id: string) => `"${ids.get(id) ?? whole}"`);
  // Only ids were replaced by ids.
  return JSON.parse(text) as Record<string, Answer | null>;
}

const parted: Without = { types: ['matrix', 'contact'] };

/** What each format has no word for; all else must show the same questions when it comes back. */
const without = {
  surveyjs: {
    operators: ['ends-with', 'not-ends-with', 'starts-with', 'not-starts-with', 'fully-answered', 'partly-answered'],
    types: ['statement'],
  },
  lss: {
    operators: [
      'contains',
      'lacks',
      'starts-with',
      'not-starts-with',
      'ends-with',
      'not-ends-with',
      'partly-answered',
      'fully-answered',
    ],
    types: ['date', 'ranking', 'matrix', 'contact', 'consent', 'statement'],
  },
  xlsform: {
    operators: ['starts-with', 'not-starts-with', 'ends-with', 'not-ends-with', 'partly-answered'],
    types: [...(parted.types ?? []), 'consent', 'statement'],
  },
} satisfies Record<string, Without>;

describe('our own format', () => {
  it('brings back any survey exactly as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const definition = drawDefinition(draw);
        expect(await thereAndBack(definition, 'json')).toEqual(definition);
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe.each(['surveyjs', 'lss', 'xlsform'] as const)('a survey that comes back from %s', (format) => {
  it('asks the same questions with the same answers to choose from, in all languages', async () => {
    // An XLSForm has groups of questions where we have a matrix or contact details.
    const types = format === 'xlsform' ? parted : format === 'lss' ? { types: ['consent' as const] } : {};
    const statements = { types: [...(types.types ?? []), 'statement' as const] };
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const definition = drawDefinition(draw, { ...statements, conditions: true });
        if (format === 'xlsform') [definition.intro, definition.thanks] = [{}, {}];
        const back = await thereAndBack(definition, format);
        expect(back.languages.toSorted()).toEqual(definition.languages.toSorted());
        expect(back.title).toEqual(definition.title);
        expect(listQuestions(back).map(toKept)).toEqual(listQuestions(definition).map(toKept));
      }),
      { seed, numRuns: 60 },
    );
  });

  it('shows the same questions to whoever answers the same', async () => {
    let hidden = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const definition = drawDefinition(draw, without[format]);
        if (format === 'xlsform') [definition.intro, definition.thanks] = [{}, {}];
        const back = await thereAndBack(definition, format);
        const answers = drawAnswers(draw, definition);
        const [all, theirs] = [listQuestions(definition), listQuestions(back)];
        const shown = listShown(definition, answers).map((question) => all.indexOf(question));
        const there = new Set(listShown(back, toAnswersOf(back, definition, answers)).map(({ id }) => id));
        expect(theirs.flatMap(({ id }, at) => (there.has(id) ? [at] : []))).toEqual(shown);
        hidden += all.length - shown.length;
      }),
      { seed, numRuns: 100 },
    );
    expect(hidden).toBeGreaterThan(50);
  });
});
