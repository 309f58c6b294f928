import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SurveyId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { exportSurvey, getMade, importAnswers, readKeptCounts } from '../factories/answers.ts';
import { handOver } from '../factories/imports.ts';

const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;

const visits = csv(
  'Response ID,End Date,Would you recommend us?,What did you use? [Web],What did you use? [Shop],Why?',
  '1,2026-03-01 10:00,9,Web,,Fast',
  '2,2026-03-02 10:00,3,,Shop,"Slow, and nobody rang"',
  '3,2026-03-03 10:00,,Web,Shop,',
  '4,2026-03-04 10:00,10,Web,,',
);

describe('importing answers', () => {
  let app: TestApp;

  beforeEach(async () => {
    app = await openTestApp();
  });

  afterEach(async () => app.close());

  const results = (surveyId: SurveyId) => app.as('manager').surveys.results({ surveyId });

  it('makes a closed survey of the columns and says what it took from the wording until somebody confirms', async () => {
    const made = await importAnswers(app, visits, { fileName: 'shop_visits.csv' });
    const id = getMade(made);
    const page = await app.as('manager').surveys.get({ id });
    expect([page.title, page.state, page.version]).toEqual(['Shop visits', 'closed', 1]);
    expect(page.inUse?.definition.sections[0]?.questions.map(({ type }) => type)).toEqual([
      'nps',
      'multiple',
      'short-text',
    ]);
    expect(page.proposed.map(({ question }) => question)).toEqual(
      page.inUse?.definition.sections[0]?.questions.slice(0, 2).map((question) => question.id),
    );
    await app.as('manager').surveys.confirmProposed({ commandId: commandId(), id });
    expect((await app.as('manager').surveys.get({ id })).proposed).toEqual([]);
  });

  it('takes nothing twice, and only what is new of a file that has grown', async () => {
    const survey = getMade(await importAnswers(app, visits));
    expect((await importAnswers(app, visits, { survey })).report).toMatchObject({ imported: 0, duplicates: 4 });
    const grown = `${visits}5,2026-03-05 10:00,7,,Shop,\n`;
    expect((await importAnswers(app, grown, { survey })).report).toMatchObject({ imported: 1, duplicates: 4 });
    expect((await results(survey)).responses).toBe(5);
  });

  it('knows rows without an id by all they say, equal ones by their number', async () => {
    const file = csv('Date,How was it?', '2026-03-01,Good', '2026-03-01,Good', '2026-03-02,Bad', '2026-03-03,Good');
    const survey = getMade(await importAnswers(app, file));
    expect((await results(survey)).responses).toBe(4);
    const again = await importAnswers(app, `${file}2026-03-01,Good\n`, { survey });
    expect(again.report).toMatchObject({ imported: 1, duplicates: 4 });
  });

  it('refuses a second row with the same id', async () => {
    const { report } = await importAnswers(app, `${visits}4,2026-03-09 10:00,1,,,\n`);
    expect(report).toMatchObject({ imported: 4, refused: [{ row: 6, reason: 'Line 5 has the id 4 already.' }] });
  });

  it('writes nothing in a trial, and an undo takes responses, survey and counts back', async () => {
    const trial = await importAnswers(app, visits, { dryRun: true });
    expect(trial.report).toMatchObject({ survey: null, imported: 4 });
    const before = await app.as('manager').surveys.list({});
    const made = await importAnswers(app, visits);
    const id = getMade(made);
    expect((await app.as('manager').imports.list({})).items[0]).toMatchObject({ as: 'answers', imported: 4 });
    await app.as('manager').imports.undo({ commandId: commandId(), jobId: made.jobId });
    expect((await app.as('manager').surveys.list({})).items).toEqual(before.items);
    expect(readKeptCounts(app, id).size).toBe(0);
  });

  it('never drops the end of a scale written as text: the row is refused until the map says what it means', async () => {
    const file = visits.replace(',9,Web', ',Strongly agree,Web').replace(',10,Web', ',10 - Extremely likely,Web');
    const asked = await importAnswers(app, file);
    expect(asked.report.refused.map(({ row, column }) => [row, column])).toEqual([[2, 'Would you recommend us?']]);
    expect(asked.report.refused[0]?.reason).toContain(
      '“Strongly agree” stands for no answer to “Would you recommend us?” (0 to 10)',
    );
    expect(asked.report.proposed.map(({ what }) => what)).toContain(
      'Of texts such as “10 - Extremely likely” the number in front is taken.',
    );
    const told = await importAnswers(app, file, { map: { values: { Q1: { 'Strongly agree': '10' } } } });
    expect(told.report).toMatchObject({ imported: 4, refusedRows: 0 });
    const [nps] = (await results(getMade(told))).questions;
    expect(nps?.counts.filter(({ n }) => n > 0).map(({ label, n }) => [label, n])).toEqual([
      ['3', 1],
      ['10', 2],
    ]);
  });

  it('lets the map overrule the type, leave columns out and give the day', async () => {
    const file = csv('Would you recommend us?,Branch,Who are you?', '7,North,Ann', '9,South,Ben', '8,North,Cid');
    const { report } = await importAnswers(app, file, {
      map: {
        questions: { Q1: { type: 'rating', scale: 10 }, Branch: { type: 'single' } },
        columns: { '#3': { use: 'leave-out' } },
        answeredOn: '2026-02-03',
      },
    });
    expect(report.leftOut).toEqual(['Who are you?']);
    const { questions } = await results(report.survey as SurveyId); // a survey's own id
    expect(questions.map(({ type }) => type)).toEqual(['rating', 'single']);
    const day = app.app.store.database.prepare('SELECT DISTINCT answered_on FROM responses').pluck().all();
    expect(day).toEqual(['2026-02-03']);
  });

  it('says in one sentence what a map names that is not there', async () => {
    const stray = async (map: unknown) => (await importAnswers(app, visits, { map })).job.error;
    expect(await stray({ columns: { Nowhere: { use: 'leave-out' } } })).toContain('the column “Nowhere”');
    expect(await stray({ questions: { Q9: { type: 'rating' } } })).toContain('the question “Q9”');
    expect(await stray({ values: { Q1: { x: '11' } } })).toContain('which is no answer to “Would you recommend us?”');
  });

  it('asks for the order of dates where no date of the file tells it', async () => {
    const file = csv('Date,How was it?', '03/04/2026,Good', '05/04/2026,Good', '05/06/2026,Bad', '07/06/2026,Bad');
    const open = await importAnswers(app, file);
    expect(open.report).toMatchObject({ imported: 0, refusedRows: 4 });
    expect(open.report.refused[0]?.reason).toContain('under dateOrder');
    const told = await importAnswers(app, file, { map: { dateOrder: 'day-first' } });
    expect(told.report).toMatchObject({ imported: 4 });
    const first = app.app.store.database.prepare('SELECT min(answered_on) FROM responses').pluck().get();
    expect(first).toBe('2026-04-03');
  });

  it('leaves out columns that lead to a person, unless somebody chooses otherwise', async () => {
    const file = csv(
      'Timestamp,Email Address,How was it?',
      '3/25/2026 9:00:00,a@b.example,Good',
      '3/26/2026 9:00:00,c@d.example,Good',
    );
    const id = getMade(await importAnswers(app, file));
    expect((await results(id)).questions.map(({ title }) => title)).toEqual(['How was it?']);
    expect(
      app.app.store.database.prepare("SELECT count(*) FROM responses WHERE answers LIKE '%@%'").pluck().get(),
    ).toBe(0);
  });

  it('reads Typeform’s column per choice and Microsoft’s trailing semicolons', async () => {
    const typeform = csv(
      '#,Do you come often?,Bread,Cakes,Other,Start Date (UTC),Submit Date (UTC),Network ID',
      'a1,1,Bread,Cakes,,2026-03-01 23:30:00,2026-03-01 23:40:00,x1',
      'a2,0,Bread,,Pies,2026-03-02 10:00:00,2026-03-02 10:01:00,x2',
      'a3,1,,Cakes,,2026-03-03 10:00:00,2026-03-03 10:01:00,x3',
    );
    const shop = (await results(getMade(await importAnswers(app, typeform)))).questions;
    expect(shop.map(({ type, counts }) => [type, counts.map(({ label, n }) => [label, n])])).toEqual([
      [
        'yes-no',
        [
          ['Yes', 2],
          ['No', 1],
        ],
      ],
      [
        'multiple',
        [
          ['Bread', 2],
          ['Cakes', 2],
          ['Other', 1],
        ],
      ],
    ]);
    const forms = csv(
      'ID,Start time,Completion time,Email,Name,What did you buy?,Points - What did you buy?',
      '1,3/25/26 9:00:00,3/25/26 9:05:00,anonymous,,Bread;Cakes;,',
      '2,3/26/26 9:00:00,3/26/26 9:05:00,anonymous,,Bread;,',
      '3,3/27/26 9:00:00,3/27/26 9:05:00,anonymous,,Cakes;Bread;,',
    );
    const [bought, ...more] = (await results(getMade(await importAnswers(app, forms)))).questions;
    expect([bought?.type, bought?.counts.map(({ label, n }) => [label, n]), more]).toEqual([
      'multiple',
      [
        ['Bread', 3],
        ['Cakes', 2],
      ],
      [],
    ]);
  });

  it('reads SurveyMonkey with a row of codes on top, a blank line after each record, and one header row only', async () => {
    const coded = csv(
      ',,Q1,Q2,',
      'Respondent ID,End Date,How was it?,What did you use?,',
      ',,Response,Web,Shop',
      '1,03/25/2026 10:00:00 AM,Good,Web,',
      ',,,,',
      '2,03/26/2026 10:00:00 AM,Bad,Web,Shop',
      ',,,,',
    );
    const { questions } = await results(getMade(await importAnswers(app, coded)));
    expect(questions.map(({ title, counts }) => [title, counts.map(({ n }) => n)])).toEqual([
      ['How was it?', [1, 1]],
      ['What did you use?', [2, 1]],
    ]);
    const bare = csv(
      'Respondent ID,End Date,How was it?',
      '1,03/25/2026 10:00:00 AM,Good',
      '2,03/26/2026 10:00:00 AM,Good',
    );
    expect((await importAnswers(app, bare)).report).toMatchObject({ rows: 2, imported: 2 });
  });

  it('keeps partial responses apart and refuses previews beside real answers', async () => {
    const qualtrics = csv(
      'ResponseId,EndDate,Finished,Status,Q1,Q2',
      'Response ID,End Date,Finished,Response Type,How likely are you to recommend us?,Why?',
      '"{""ImportId"":""_recordId""}","{""ImportId"":""endDate""}","{""ImportId"":""finished""}","{""ImportId"":""status""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"',
      'R_1,2026-03-01 10:00:00,1,0,9,Good',
      'R_2,2026-03-01 11:00:00,0,0,4,',
      'R_3,2026-03-01 12:00:00,1,1,10,Only a test',
    );
    const made = await importAnswers(app, qualtrics);
    expect(made.report).toMatchObject({ imported: 2, refused: [{ row: 6, column: 'Status' }] });
    const { complete, partial, questions } = await results(getMade(made));
    expect([complete, partial, questions.map(({ skipped }) => skipped)]).toEqual([1, 1, [0, 0]]);
    expect((await importAnswers(app, qualtrics, { map: { tests: 'take' } })).report.imported).toBe(3);
  });

  it('matches columns with a survey by code, title, earlier title and label, and remembers what was told', async () => {
    const survey = getMade(await importAnswers(app, visits));
    const map = { columns: { Reason: { use: 'answer', question: 'Why?' } } };
    const renamed = csv('Response ID,End Date,q1,What did you use?,Reason', '9,2026-04-01 10:00,8,Web;Shop,Nice');
    expect((await importAnswers(app, renamed, { survey, map })).report).toMatchObject({ imported: 1, leftOut: [] });
    const { questions } = await results(survey);
    expect(questions.map(({ answered }) => answered)).toEqual([4, 5, 3]);
    const preview = async (text: string) => {
      return app
        .as('manager')
        .surveys.previewAnswers({ fileId: await handOver(app, text), fileName: 'a.csv', surveyId: survey });
    };
    expect((await preview(renamed)).map.columns).toEqual(map.columns);
  });

  it('gives equal counts when an export is imported into a copy, and guards what looks like a formula', async () => {
    const said = visits.replace('Fast', '=1+2').replace(',3,', ",Don't know,");
    const survey = getMade(await importAnswers(app, said));
    const named = (counts: Map<string, number>): string[] => [...counts].map((pair) => pair.join(' ')).toSorted();
    for (const format of ['csv', 'xlsx'] as const) {
      const file = await exportSurvey(app, survey, 'answers', format);
      if (format === 'csv') expect(new TextDecoder().decode(file)).toContain("'=1+2");
      const copy = await app.as('manager').surveys.make({
        commandId: commandId(),
        id: newId<SurveyId>(),
        from: { copyOf: survey },
      });
      const { report } = await importAnswers(app, file, { survey: copy.id });
      expect(report).toMatchObject({ imported: 4, refused: [], leftOut: ['Channel'] });
      expect(named(readKeptCounts(app, copy.id))).toEqual(named(readKeptCounts(app, survey)));
      expect((await app.as('manager').surveys.get({ id: copy.id })).state).toBe('closed');
    }
    const figures = new TextDecoder().decode(await exportSurvey(app, survey, 'results', 'csv'));
    expect(figures.split('\r\n')[0]).toContain('Question,Code,About,Answer,n,Share,Value,Low,High');
  });
});
