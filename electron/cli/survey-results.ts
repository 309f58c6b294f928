import type { QuestionResult, Results } from '../../shared/features/surveys/results.schema.ts';
import type { Survey } from '../../shared/features/surveys/surveys.schema.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { App } from '../app/app.ts';
import type { Command } from './command.ts';
import { withBusiness } from './open-folder.ts';

/** Every survey, archived ones too: their answers are still asked for. */
async function listAll(app: App): Promise<Survey[]> {
  const found: Survey[] = [];
  for (const show of ['current', 'archived'] as const) {
    let cursor: string | null = null;
    do {
      const page: { items: Survey[]; next: string | null } = await app.call.surveys.list({
        show,
        limit: 200,
        ...(cursor === null ? {} : { cursor }),
      });
      found.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
  }
  return found;
}

/** The survey with this id, else the one with exactly this title; refuses what is none and what could be several. */
export async function findSurvey(app: App, named: string): Promise<Survey> {
  const all = await listAll(app);
  const byId = all.find(({ id }) => id === named.toLowerCase());
  if (byId !== undefined) return byId;
  const [found, ...others] = all.filter(({ title }) => title === named);
  if (found === undefined) throw new Refusal('NOT_FOUND', `There is no survey called “${named}”.`);
  if (others.length > 0) {
    const ids = [found, ...others].map(({ id }) => id).join(', ');
    throw new Refusal('SEVERAL', `${others.length + 1} surveys are called “${named}”. Name one by its id: ${ids}.`);
  }
  return found;
}

type Counts = Record<string, number | Record<string, number>>;

/** Counts by label; answers that share a label keep the first and say their id. */
function toCounts({ counts, dontKnow, preferNot }: QuestionResult): Counts {
  const found: Counts = {};
  const add = (into: Record<string, unknown>, label: string, key: string, n: number): void => {
    into[Object.hasOwn(into, label) ? `${label} (${key})` : label] = n;
  };
  const rows = new Map<string, Record<string, number>>();
  for (const { key, part, label, partLabel, n } of counts) {
    if (n === 0) continue;
    if (part === '') add(found, label, key, n);
    else {
      const row = rows.get(part) ?? {};
      const name = partLabel ?? part;
      if (!rows.has(part)) found[Object.hasOwn(found, name) ? `${name} (${part})` : name] = row;
      rows.set(part, row);
      add(row, label, key, n);
    }
  }
  if (dontKnow > 0) add(found, 'Don’t know', 'dont-know', dontKnow);
  if (preferNot > 0) add(found, 'Prefer not to say', 'prefer-not', preferNot);
  return found;
}

/** What the command prints for programs: figures unrounded, at any n, and never with the finite-list correction. */
function toJson({ surveyId, responses, questions }: Results): unknown {
  return {
    survey: surveyId,
    responses,
    questions: questions.map((question) => ({
      id: question.id,
      title: question.title,
      type: question.type,
      metric: question.metric,
      answered: question.answered,
      skipped: question.skipped,
      value: question.figure?.value ?? null,
      low: question.figure?.low ?? null,
      high: question.figure?.high ?? null,
      counts: toCounts(question),
    })),
  };
}

function toFigureText({ metric, figure }: QuestionResult): string {
  if (figure === null || figure.value === null) return '';
  const isShare = metric === 'csat';
  const text = (value: number): string =>
    isShare ? `${(value * 100).toFixed(0)}%` : value.toFixed(metric === 'nps' ? 0 : 2);
  const { value, low, high } = figure;
  const likely = low === null || high === null ? '' : `, likely ${text(low)} to ${text(high)}`;
  return `: ${metric?.toUpperCase() ?? 'mean'} ${text(value)}${likely}`;
}

function toText({ title, responses, questions }: Results): string {
  const lines = questions.flatMap((question) => [
    `${question.title}${toFigureText(question)} (${question.answered} answered, ${question.skipped} skipped)`,
    ...Object.entries(toCounts(question)).map(([label, n]) =>
      typeof n === 'number'
        ? `  ${label}: ${n}`
        : `  ${label}: ${Object.entries(n)
            .map(([column, times]) => `${column} ${times}`)
            .join(', ')}`,
    ),
    ...question.notes.map((note) => `  ${note}`),
  ]);
  return [`${title}: ${responses} responses`, ...lines, ''].join('\n');
}

export const surveyResults: Command = {
  name: 'survey-results',
  purpose: 'prints what a survey found, by its id or exact title',
  usage: 'survey-results SURVEY',
  options: {},
  words: 1,
  run: async ({ flags, words: [named = ''] }) =>
    withBusiness(flags, async (app) => {
      const { id } = await findSurvey(app, named);
      const results = await app.call.surveys.results({ surveyId: id });
      return { isDone: true, json: toJson(results), text: toText(results) };
    }),
};
