import { titleOf } from '../../../../../shared/features/surveys/draft.rules.ts';
import type { Definition } from '../../../../../shared/features/surveys/definition.schema.ts';
import { writeLss } from '../../../../../shared/features/surveys/formats/limesurvey/write-lss.ts';
import { writeOwnJson, type OwnJson } from '../../../../../shared/features/surveys/formats/own-json.ts';
import { writeSurveyJs } from '../../../../../shared/features/surveys/formats/surveyjs/write-surveyjs.ts';
import { writeXlsForm } from '../../../../../shared/features/surveys/formats/xlsform/write-xlsform.ts';
import type { QuestionnaireFormat } from '../../../../../shared/features/surveys/survey-files.contract.ts';
import type { NotCarried } from '../../../../../shared/features/surveys/surveys.schema.ts';
import { writeLssXml } from './lss-xml.ts';
import { writeWorkbook } from './write-workbook.ts';

/** A questionnaire as a file of another tool. */
export type Written = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  readonly notCarried: readonly NotCarried[];
};

/** A title as the name of a file. */
const toFileName = (title: string): string =>
  title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'survey';

const toText = (json: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);

/** Writes a questionnaire in a format, with what that format has no place for. */
export function writeQuestionnaire(
  definition: Definition,
  kind: OwnJson['kind'],
  format: QuestionnaireFormat,
): Written {
  const name = toFileName(titleOf(definition));
  switch (format) {
    case 'json': {
      const bytes = toText(writeOwnJson(definition, kind));
      return { bytes, fileName: `${name}.mirrorsurvey`, mediaType: 'application/json', notCarried: [] };
    }
    case 'surveyjs': {
      const { content, notCarried } = writeSurveyJs(definition);
      return { bytes: toText(content), fileName: `${name}-surveyjs.json`, mediaType: 'application/json', notCarried };
    }
    case 'lss': {
      const { content, notCarried } = writeLss(definition);
      const bytes = new TextEncoder().encode(writeLssXml(content));
      return { bytes, fileName: `${name}.lss`, mediaType: 'application/xml', notCarried };
    }
    case 'xlsform': {
      const { content, notCarried } = writeXlsForm(definition);
      const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return { bytes: writeWorkbook(content), fileName: `${name}.xlsx`, mediaType, notCarried };
    }
  }
}
