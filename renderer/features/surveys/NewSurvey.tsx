import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { surveyIdSchema } from '../../../shared/ids.ts';
import type { Survey } from '../../../shared/features/surveys/surveys.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { plural } from '../../ui/format.ts';
import { useOpen } from '../../ui/use-open.ts';
import { blankDefinition } from '../../../shared/features/surveys/blank-question.rules.ts';
import { ImportQuestionnaire } from './files/ImportQuestionnaire.tsx';
import { kindWords } from './surveys.logic.ts';
import { useMakeSurvey } from './surveys.queries.ts';

type Props = { readonly isOpen: boolean; readonly onClose: () => void; readonly surveys: readonly Survey[] };

/** How a survey begins: ready to use, empty, as a copy, or from another tool's file. */
export function NewSurvey({ isOpen, onClose, surveys }: Props) {
  const [isImporting, setIsImporting] = useState(false);
  return (
    <>
      <Dialog title="How shall it begin?" isOpen={isOpen && !isImporting} onClose={onClose} width={620}>
        <Beginnings surveys={surveys} onImport={() => setIsImporting(true)} />
      </Dialog>
      <ImportQuestionnaire
        opened={isOpen && isImporting}
        onClose={() => {
          setIsImporting(false);
          onClose();
        }}
      />
    </>
  );
}

type BeginningsProps = Pick<Props, 'surveys'> & { readonly onImport: () => void };

function Beginnings({ surveys, onImport }: BeginningsProps) {
  const open = useOpen();
  const { make, isMaking, problem } = useMakeSurvey();
  const [copied, setCopied] = useState<string | null>(null);
  const templates = useQuery(orpc.surveys.listTemplates.queryOptions({ input: {} }));
  const language = navigator.language.slice(0, 2).toLowerCase();
  return (
    <ChoiceList
      isBusy={isMaking}
      groups={[
        {
          choices: [
            {
              key: 'blank',
              name: 'Start empty',
              says: 'Write every question yourself.',
              onChoose: () => make({ definition: blankDefinition(language), kind: 'customers' }),
            },
          ],
        },
        {
          title: 'Ready to use',
          choices: (templates.data?.items ?? []).map(({ name, title, purpose, kind, questions }) => ({
            key: name,
            name: title,
            says: purpose,
            count: `${questions} ${plural(questions, 'question')}${kind === 'customers' ? '' : `, ${kindWords[kind]}`}`,
            onChoose: () => make({ template: name }),
          })),
        },
        {
          title: 'From what you have',
          choices: [
            {
              key: 'questions',
              name: 'Import questions',
              says: 'A questionnaire of LimeSurvey, Kobo, ODK, SurveyJS or another Plain Mirror.',
              onChoose: onImport,
            },
            {
              key: 'answers',
              name: 'Import answers',
              says: 'A file of answers from another tool; the survey is made from its columns.',
              onChoose: () => open('/surveys/new/import'),
            },
          ],
        },
      ]}
    >
      {templates.isError ? <p role="alert">{toSentence(templates.error)}</p> : null}
      {surveys.length === 0 ? null : (
        <Select
          label="Or copy one"
          placeholder="Choose a survey"
          searchable
          data={surveys.map(({ id, title }) => ({ value: id, label: title === '' ? 'no title yet' : title }))}
          value={copied}
          disabled={isMaking}
          onChange={(id) => {
            setCopied(id);
            if (id !== null) make({ copyOf: surveyIdSchema.parse(id) });
          }}
        />
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
    </ChoiceList>
  );
}
