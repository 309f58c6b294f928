import { basename } from 'node:path';
import { v7 } from 'uuid';
import type { NotCarried } from '../../shared/features/surveys/surveys.schema.ts';
import type { SurveyId } from '../../shared/ids.ts';
import type { Answer, Flags } from './command.ts';
import { handOver } from './hand-over.ts';
import { newCommandId, withBusiness } from './open-folder.ts';

/** What was left behind, one line each. */
export function toLines(notCarried: readonly NotCarried[]): string {
  return notCarried.map(({ question, what }) => `  ${question === '' ? '' : `${question}: `}${what}\n`).join('');
}

/** Makes a draft of a questionnaire that another tool wrote. */
export async function importQuestionnaire(path: string, flags: Flags): Promise<Answer> {
  return withBusiness(flags, async (app) => {
    const fileId = await handOver(app, path);
    const { id, questions, notCarried } = await app.call.surveys.importQuestionnaire({
      commandId: newCommandId(),
      // The brand exists only for the compiler.
      id: v7() as SurveyId,
      fileId,
      fileName: basename(path),
    });
    return {
      isDone: true,
      json: { survey: id, questions, notCarried },
      text: `${questions} questions are in the draft ${id}. Not carried over: ${notCarried.length}.\n${toLines(notCarried)}`,
    };
  });
}
