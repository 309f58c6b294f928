import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../electron/features/surveys/files/questionnaires/read-questionnaire.ts';
import { listQuestions } from '../../shared/features/surveys/definition.rules.ts';
import { Refusal } from '../../shared/refusal.ts';

/** Files of real tools; they lie beside the project where it is developed and are not part of it. */
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples');

const kinds = /\.(?:lss|lsa|txt|xlsx?|json|qsf|tsv|xform\.xml)$/;
const folders = [
  'limesurvey-made',
  'limesurvey-mit',
  'xlsform',
  'xlsform-to-limesurvey',
  'surveyjs',
  'qualtrics',
  'odk-csv',
];

async function describeFile(path: string): Promise<string> {
  try {
    const { definition, notCarried, proposed, format } = await readQuestionnaire(join(folder, path));
    const more = proposed.length === 0 ? '' : `, ${proposed.length} taken from the wording`;
    return `${format}: ${listQuestions(definition).length} questions, ${notCarried.length} notes on what stays behind${more}`;
  } catch (cause) {
    if (cause instanceof Refusal) return cause.message;
    throw cause;
  }
}

const isHere = existsSync(folder);
if (!isHere) console.log('not run: the samples (no ../shared/samples here)');

describe.runIf(isHere)('questionnaires of real tools', () => {
  it('are imported, or refused in one sentence that says what to save them as', async () => {
    const files = folders.flatMap((name) =>
      readdirSync(join(folder, name))
        .filter((file) => kinds.test(file) && !file.includes('statistics'))
        .map((file) => `${name}/${file}`),
    );
    const lines: string[] = [];
    for (const file of files) lines.push(`${file} | ${await describeFile(file)}`);
    console.log(lines.join('\n'));
    expect(lines.filter((line) => !/questions, |\.$/.test(line))).toEqual([]);
  });
});
