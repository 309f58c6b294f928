import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { surveyIdSchema } from '../../../shared/ids.ts';
import type { Survey } from '../../../shared/features/surveys/surveys.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { plural } from '../../ui/format.ts';
import { useOpen } from '../../ui/use-open.ts';
import { blankDefinition } from '../../../shared/features/surveys/blank-question.rules.ts';
import { ImportQuestionnaire } from './files/ImportQuestionnaire.tsx';
import styles from './NewSurvey.module.css';
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

/** Arrow keys move between the choices, as in any list. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all = [...event.currentTarget.querySelectorAll('button')];
  const next = all[all.findIndex((one) => one === document.activeElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

type BeginningsProps = Pick<Props, 'surveys'> & { readonly onImport: () => void };

function Beginnings({ surveys, onImport }: BeginningsProps) {
  const open = useOpen();
  const { make, isMaking, problem } = useMakeSurvey();
  const [copied, setCopied] = useState<string | null>(null);
  const templates = useQuery(orpc.surveys.listTemplates.queryOptions({ input: {} }));
  const language = navigator.language.slice(0, 2).toLowerCase();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the buttons inside
    <div className={styles.groups} onKeyDown={moveFocus}>
      <ul className={styles.list}>
        <Choice
          name="Start empty"
          isBusy={isMaking}
          withFocus
          onChoose={() => make({ definition: blankDefinition(language), kind: 'customers' })}
        >
          Write every question yourself.
        </Choice>
      </ul>
      <section aria-label="Ready to use">
        <h3 className={styles.head}>Ready to use</h3>
        {templates.isError ? <p role="alert">{toSentence(templates.error)}</p> : null}
        <ul className={styles.list}>
          {templates.data?.items.map(({ name, title, purpose, kind, questions }) => (
            <Choice
              key={name}
              name={title}
              count={`${questions} ${plural(questions, 'question')}${kind === 'customers' ? '' : `, ${kindWords[kind]}`}`}
              isBusy={isMaking}
              onChoose={() => make({ template: name })}
            >
              {purpose}
            </Choice>
          ))}
        </ul>
      </section>
      <section aria-label="From what you have">
        <h3 className={styles.head}>From what you have</h3>
        <ul className={styles.list}>
          <Choice name="Import questions" isBusy={isMaking} onChoose={onImport}>
            A questionnaire of LimeSurvey, Kobo, ODK, SurveyJS or another Plain Mirror.
          </Choice>
          <Choice name="Import answers" isBusy={isMaking} onChoose={() => open('/surveys/new/import')}>
            A file of answers from another tool; the survey is made from its columns.
          </Choice>
        </ul>
      </section>
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
    </div>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly count?: string;
  readonly isBusy: boolean;
  readonly withFocus?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

function Choice({ name, count, isBusy, withFocus, onChoose, children }: ChoiceProps) {
  return (
    <li>
      <button type="button" className={styles.choice} disabled={isBusy} data-autofocus={withFocus} onClick={onChoose}>
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className="soft small">{children}</span>
        </span>
        {count === undefined ? null : <span className={styles.count}>{count}</span>}
      </button>
    </li>
  );
}
