import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerReportSchema } from '../../shared/features/surveys/answer-map.schema.ts';
import { initBusiness, mirror, mirrorJson, testFolder } from '../factories/mirror.ts';

const csv = [
  'Timestamp,How likely are you to recommend us?',
  '3/25/2026 9:00:00,10',
  '3/26/2026 9:00:00,Certainly',
  '3/27/2026 9:00:00,2',
  '',
].join('\n');

async function prepare() {
  const { data } = await initBusiness();
  const folder = testFolder();
  const [file, mapFile] = [join(folder, 'how-was-it.csv'), join(folder, 'map.json')];
  writeFileSync(file, csv);
  writeFileSync(mapFile, JSON.stringify({ values: { Q1: { Certainly: '9' } } }));
  const run = (...more: string[]) => ['import', file, '--as', 'answers', '--data', data, ...more];
  return { data, mapFile, run };
}

describe('mirror import --as answers', () => {
  it('makes the survey with new, says what it took from the wording, and refuses what the map must answer', async () => {
    const { run } = await prepare();
    const report = answerReportSchema.parse(await mirrorJson(run('--survey', 'new')));
    expect(report).toMatchObject({ rows: 3, imported: 2, duplicates: 0, refused: [{ row: 3 }] });
    expect(report.survey).toMatch(/^[0-9a-f-]{36}$/);
    expect(report.proposed[0]?.question).toBe('Q1');
    expect(report.proposed[0]?.what).toContain('Taken for NPS');
  });

  it('adds only what is new to a survey named by its title, with the map that answers', async () => {
    const { data, run, mapFile } = await prepare();
    await mirrorJson(run('--survey', 'new'));
    const again = await mirrorJson(run('--survey', 'How was it', '--map', mapFile));
    expect(again).toMatchObject({ rows: 3, imported: 1, duplicates: 2, refused: [] });
    expect(await mirrorJson(['survey-results', 'How was it', '--data', data])).toMatchObject({
      responses: 3,
      questions: [{ metric: 'nps', answered: 3 }],
    });
  });

  it('writes nothing in a dry run', async () => {
    const { data, run } = await prepare();
    expect(await mirrorJson(run('--survey', 'new', '--dry-run'))).toMatchObject({ survey: null, imported: 2 });
    expect((await mirror(['survey-results', 'How was it', '--data', data])).code).toBe(1);
  });

  it('names what is missing: the survey, the map, a file of answers', async () => {
    const { run } = await prepare();
    expect((await mirror(run())).code).toBe(2);
    expect((await mirror(run('--survey', 'Nobody made this'))).error).toContain('There is no survey called');
    expect((await mirror(run('--survey', 'new', '--map', 'nowhere.json'))).error).toContain('There is no file');
  });
});
