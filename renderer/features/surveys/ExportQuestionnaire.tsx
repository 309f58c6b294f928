import { Button, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  questionnaireFormats,
  type QuestionnaireFormat,
} from '../../../shared/features/surveys/survey-files.contract.ts';
import type { SurveyPage } from '../../../shared/features/surveys/surveys.schema.ts';
import { client } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Surveys.module.css';

const formatWords = {
  json: 'Plain Mirror (.mirrorsurvey): everything',
  lss: 'LimeSurvey (.lss)',
  xlsform: 'XLSForm for Kobo and ODK (.xlsx)',
  surveyjs: 'SurveyJS (.json)',
} satisfies Record<QuestionnaireFormat, string>;

/** The questions as a file another tool reads; what it can't hold is said by question. */
export function ExportQuestionnaire({ survey }: { readonly survey: SurveyPage }) {
  const [format, setFormat] = useState<QuestionnaireFormat>('json');
  const make = useMutation({
    mutationFn: async (as: QuestionnaireFormat) => client.surveys.exportQuestionnaire({ id: survey.id, format: as }),
  });
  const made = make.data;
  return (
    <Card title="Take the questions with you">
      <Select
        label="For"
        allowDeselect={false}
        data={questionnaireFormats.map((value) => ({ value, label: formatWords[value] }))}
        value={format}
        onChange={(next) => setFormat(questionnaireFormats.find((known) => known === next) ?? format)}
      />
      <div className={styles.buttons}>
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate(format)}>
          Write the file
        </Button>
      </div>
      <output className={styles.said}>
        {make.isError ? <p>{toSentence(make.error)}</p> : null}
        {made === undefined ? null : (
          <>
            <p>
              Ready:{' '}
              <a href={`/files/out/${made.fileId}`} download={made.fileName}>
                save {made.fileName}
              </a>
            </p>
            {made.notCarried.length === 0 ? null : (
              <>
                <p className="soft">This format can’t hold:</p>
                <ul className={styles.proposed}>
                  {made.notCarried.map(({ question, what }) => (
                    <li key={`${question} ${what}`}>
                      <b>{question}</b>: {what}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </output>
    </Card>
  );
}
