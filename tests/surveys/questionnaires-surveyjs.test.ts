import fc from 'fast-check';
import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../shared/features/surveys/answers.schema.ts';
import { listQuestions } from '../../shared/features/surveys/definition.rules.ts';
import type { Definition, Question } from '../../shared/features/surveys/definition.schema.ts';
import { specialValue } from '../../shared/features/surveys/formats/surveyjs/write-test.ts';
import { writeSurveyJs } from '../../shared/features/surveys/formats/surveyjs/write-surveyjs.ts';
import type { SurveyId } from '../../shared/ids.ts';
import { validateAnswers } from '../../shared/features/surveys/validation.rules.ts';
import { listShown } from '../../shared/features/surveys/visibility.rules.ts';
import { commandId, newId, openTestApp } from '../factories/app.ts';
import { drawAnswers, drawDefinition } from '../factories/random-surveys.ts';

const seed = 20_261_122;

/** What SurveyJS can't say: texts that end with something. Everything else must be the same there. */
const without = { operators: ['ends-with', 'not-ends-with'] };

const nameOf = ({ code, id }: Question): string => code ?? id;

/** An answer as somebody gives it in SurveyJS. */
function toTheirs(question: Question, answer: Answer): unknown {
  if (typeof answer === 'number') return answer;
  if ('special' in answer) {
    const value = specialValue(question, answer.special);
    return question.type === 'multiple' ? [value] : value;
  }
  if ('pick' in answer) return question.type === 'multiple' ? answer.pick : answer.pick[0];
  if ('rank' in answer) return answer.rank;
  if ('rows' in answer) {
    const isMany = question.type === 'matrix' && question.pick === 'many';
    return Object.fromEntries(
      Object.entries(answer.rows).map(([row, columns]) => [row, isMany ? columns : columns[0]]),
    );
  }
  if ('number' in answer) return answer.number;
  if ('text' in answer) return answer.text;
  if ('date' in answer) return answer.date;
  return answer.contact;
}

const isThere = (survey: Model, question: Question): boolean => {
  const theirs = survey.getQuestionByName(nameOf(question));
  return theirs.isVisible && theirs.isParentVisible;
};

/** Somebody answers from the first question to the last, and sees only what is shown. */
function answerThere(survey: Model, definition: Definition, answers: Answers): void {
  for (const question of listQuestions(definition)) {
    const answer = answers[question.id];
    if (!isThere(survey, question) || answer == null) continue;
    survey.setValue(nameOf(question), toTheirs(question, answer));
    if (typeof answer === 'object' && 'pick' in answer && answer.other !== undefined)
      survey.setComment(nameOf(question), answer.other);
  }
}

function load(definition: Definition): Model {
  const { content } = writeSurveyJs(definition);
  const survey = new Model(structuredClone(content));
  expect(survey.jsonErrors ?? [], 'SurveyJS reads every property').toEqual([]);
  return survey;
}

function compare(definition: Definition, answers: Answers): { shown: number; wrong: number } {
  const survey = load(definition);
  answerThere(survey, definition, answers);
  const here = listShown(definition, answers);
  const there = listQuestions(definition).filter((question) => isThere(survey, question));
  expect(there.map(nameOf)).toEqual(here.map(nameOf));
  const faults = new Set(validateAnswers(definition, answers, { isComplete: true }).map(({ question }) => question));
  const theirs = here.filter((question) => !survey.getQuestionByName(nameOf(question)).validate(false));
  expect(theirs.map(nameOf)).toEqual(here.filter(({ id }) => faults.has(id)).map(nameOf));
  return { shown: here.length, wrong: faults.size };
}

describe('a survey taken to SurveyJS', () => {
  it('shows the same questions and refuses the same answers there, for 200 random surveys and answers', () => {
    const seen = { shown: 0, wrong: 0, hidden: 0 };
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const definition = drawDefinition(draw, without);
        const answers = drawAnswers(draw, definition);
        const { shown, wrong } = compare(definition, answers);
        seen.shown += shown;
        seen.wrong += wrong;
        seen.hidden += listQuestions(definition).length - shown;
      }),
      { seed, numRuns: 200 },
    );
    console.log(`compared with survey-core: ${seen.shown} shown, ${seen.hidden} hidden, ${seen.wrong} refused`);
    expect(Math.min(seen.shown, seen.hidden, seen.wrong)).toBeGreaterThan(100);
  });

  it('does so for every template that comes with the program, on 30 answers each', async () => {
    const app = await openTestApp();
    const client = app.as('owner');
    const { items } = await client.surveys.listTemplates({});
    expect(items.length).toBeGreaterThan(0);
    for (const { name } of items) {
      const id = newId<SurveyId>();
      await client.surveys.make({ commandId: commandId(), id, from: { template: name } });
      const { draft } = await client.surveys.get({ id });
      if (draft === null) throw new Error('A template was made into a draft.');
      const { definition } = draft;
      fc.assert(
        fc.property(fc.gen(), (draw) => void compare(definition, drawAnswers(draw, definition))),
        { seed, numRuns: 30 },
      );
    }
    await app.close();
  });
});
