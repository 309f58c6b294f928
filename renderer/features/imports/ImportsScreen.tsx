import { Button } from '@mantine/core';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { Card } from '../../ui/Card.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { FileOptions } from './FileOptions.tsx';
import { useImportFlow } from './import-flow.ts';
import { ImportHistory } from './ImportHistory.tsx';
import styles from './Imports.module.css';
import { MapColumns } from './MapColumns.tsx';
import { MapValues } from './MapValues.tsx';
import { openTexts } from './imports.logic.ts';
import { ReportCard } from './ReportCard.tsx';
import { SampleRows } from './SampleRows.tsx';

const listOf = {
  customers: '/customers',
  feedback: '/log',
  promises: '/promises',
  actions: '/actions?show=all',
} as const;

/** Lists of other tools become customers and feedback: shown first, tried first, taken back in one click. */
export function ImportsScreen() {
  const flow = useImportFlow();
  const open = useOpen();
  const { file, preview, run, problem, map } = flow;
  const isDone = run?.report != null && !run.isTrial;
  const isRunning = run !== null && run.report === null;
  const unmapped = preview === null ? 0 : openTexts(map, preview.texts);
  return (
    <PageFrame
      title={
        file === null
          ? 'Bring in what you have'
          : isDone
            ? `${file.fileName} was imported`
            : `${file.fileName} is not imported yet`
      }
      purpose="A list of customers, a survey, reviews, jobs with their dates, actions: choose the file, see what it becomes, then decide. Every import can be taken back."
    >
      <Card title="The file">
        <ChooseFile
          key={flow.round}
          isBusy={flow.isBusy || isRunning}
          onChoose={(blob, as) => void flow.choose(blob, as)}
        />
      </Card>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {run !== null && run.report === null ? (
        <Card title={run.isTrial ? 'Checking every row' : 'Importing'}>
          <JobProgress key={run.jobId} id={run.jobId} onEnd={flow.end} />
        </Card>
      ) : null}
      {run?.report != null && file !== null ? (
        <ReportCard
          report={run.report}
          as={file.as}
          isTrial={run.isTrial}
          isBusy={flow.isBusy}
          jobId={run.jobId}
          onImport={() => flow.start(false)}
          onClose={flow.close}
          onShow={() => open(listOf[file.as])}
        />
      ) : null}
      {file === null || isDone || isRunning ? null : (
        <FileOptions map={map} preview={preview} onLook={flow.lookAgain} onChange={flow.change} />
      )}
      {file !== null && preview !== null && !isDone && !isRunning ? (
        <>
          {preview.notes.length === 0 ? null : (
            <ul className={styles.notes}>
              {preview.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          <Card title="What each column becomes">
            <MapColumns preview={preview} map={map} onColumns={(next) => flow.lookAgain(next)} />
          </Card>
          <MapValues preview={preview} map={map} onChange={flow.change} />
          <Card title="The first rows of the file">
            <SampleRows header={preview.header} rows={preview.sample} />
          </Card>
          {run === null ? (
            <div className={styles.buttons}>
              <span className="soft">
                {unmapped === 0
                  ? 'Nothing is written yet.'
                  : `${unmapped} ${unmapped === 1 ? 'text has' : 'texts have'} no meaning yet; their rows would be left out.`}
              </span>
              <Button loading={flow.isBusy} onClick={() => flow.start(true)}>
                Check every row
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
      <ImportHistory />
    </PageFrame>
  );
}
