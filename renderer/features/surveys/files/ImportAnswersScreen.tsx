import { Button, FileInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../../shared/ids.ts';
import { JobProgress } from '../../../parts/JobProgress.tsx';
import { orpc } from '../../../rpc/client.ts';
import { anyFileAgain } from '../../../ui/any-file-again.ts';
import { Card } from '../../../ui/Card.tsx';
import { plural } from '../../../ui/format.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { AnswerColumns } from './AnswerColumns.tsx';
import { AnswerMeanings } from './AnswerMeanings.tsx';
import { AnswersReport } from './AnswersReport.tsx';
import { fileSentence, listOpen } from './import-answers.logic.ts';
import styles from './ImportAnswers.module.css';
import { MadeQuestions } from './MadeQuestions.tsx';
import { ReadingOptions } from './ReadingOptions.tsx';
import { useAnswersImport } from './use-answers-import.ts';

/** Answers that another tool collected become responses of a survey: recognised, shown, tried, taken back in one click. */
export function ImportAnswersScreen({ id }: RecordScreen<Id<'Survey'>>) {
  const { data } = useQuery(orpc.surveys.get.queryOptions({ input: { id } }));
  return <ImportAnswers surveyId={id} into={data?.title ?? 'the survey'} />;
}

/** The same where the survey itself is made of the file. */
export function ImportNewScreen() {
  return <ImportAnswers surveyId={null} into={null} />;
}

type Props = { readonly surveyId: Id<'Survey'> | null; readonly into: string | null };

function titleFor(fileName: string | null, isDone: boolean, into: string | null): string {
  if (fileName === null) return into === null ? 'Bring in answers' : `Bring in answers to “${into}”`;
  return isDone ? `${fileName} was imported` : `${fileName} is not imported yet`;
}

function ImportAnswers({ surveyId, into }: Props) {
  const flow = useAnswersImport();
  const open = useOpen();
  const { locale } = useReader();
  const { file, map, preview, run, problem, isBusy } = flow;
  const isNew = surveyId === null;
  const isDone = run?.report != null && !run.isTrial;
  const isRunning = run !== null && run.report === null;
  const isShown = file !== null && !isDone && !isRunning;
  const unmatched = preview === null ? 0 : listOpen(preview, map).length;
  const survey = run?.report?.survey ?? surveyId;
  return (
    <PageFrame
      title={titleFor(file?.fileName ?? null, isDone, into)}
      purpose={
        isDone
          ? 'The answers count from now on. The import can be taken back here, or later under Imports.'
          : isNew
            ? 'The survey is made of the file’s own columns; see what it becomes, then decide. It can be taken back.'
            : 'Choose the file, see what its columns become, then decide. What is here already is not taken twice.'
      }
    >
      <Card title="The file">
        <FileInput
          key={flow.round}
          className={styles.file}
          label="File"
          description="From SurveyMonkey, Google or Microsoft Forms, Typeform, Qualtrics, LimeSurvey, Kobo, ODK, or any table."
          inputWrapperOrder={['label', 'input', 'description']}
          placeholder="Choose a CSV or Excel file"
          accept=".csv,.tsv,.txt,.xlsx"
          disabled={isBusy || isRunning}
          fileInputProps={anyFileAgain}
          onChange={(blob) => (blob === null ? undefined : void flow.choose(blob, surveyId))}
        />
        {preview === null ? null : <p className={styles.tool}>{fileSentence(preview, locale)}</p>}
      </Card>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {isRunning ? (
        <Card title={run.isTrial ? 'Checking every row' : 'Importing'}>
          <JobProgress key={run.jobId} id={run.jobId} onEnd={flow.end} />
        </Card>
      ) : null}
      {run?.report == null ? null : (
        <AnswersReport
          report={run.report}
          isTrial={run.isTrial}
          isBusy={isBusy}
          jobId={run.jobId}
          onImport={() => flow.start(false)}
          onClose={flow.close}
          onShow={() => open(survey === null ? '/surveys' : `/surveys/${survey}`)}
        />
      )}
      {isShown && preview !== null ? (
        <>
          {preview.notes.length === 0 ? null : (
            <ul className={styles.notes}>
              {preview.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          {isNew ? <MadeQuestions preview={preview} map={map} isBusy={isBusy} onLook={flow.lookAgain} /> : null}
          <AnswerMeanings preview={preview} map={map} onChange={flow.change} />
          <AnswerColumns preview={preview} map={map} isNew={isNew} isBusy={isBusy} onLook={flow.lookAgain} />
        </>
      ) : null}
      {isShown ? <ReadingOptions map={map} preview={preview} onLook={flow.lookAgain} /> : null}
      {isShown && preview !== null && run === null ? (
        <div className={styles.buttons}>
          <span className="soft">
            {unmatched === 0
              ? 'Nothing is written yet.'
              : `${unmatched} ${plural(unmatched, 'text means', 'texts mean')} nothing yet; rows with them would be left out.`}
          </span>
          <Button loading={isBusy} onClick={() => flow.start(true)}>
            Check every row
          </Button>
        </div>
      ) : null}
    </PageFrame>
  );
}
