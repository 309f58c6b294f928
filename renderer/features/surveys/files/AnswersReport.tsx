import { Button, Stack } from '@mantine/core';
import type { AnswerReport } from '../../../../shared/features/surveys/answer-map.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { RefusedRows } from '../../../parts/RefusedRows.tsx';
import { UndoImport } from '../../../parts/UndoImport.tsx';
import { Card } from '../../../ui/Card.tsx';
import { countText, plural } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { answersSentence } from './import-answers.logic.ts';
import styles from './ImportAnswers.module.css';

type Props = {
  readonly report: AnswerReport;
  readonly isTrial: boolean;
  readonly isBusy: boolean;
  readonly jobId: Id<'Job'>;
  readonly onImport: () => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
};

/** What would happen, or what happened: counts, what was decided, every refused row with its reason. */
export function AnswersReport({ report, isTrial, isBusy, jobId, onImport, onShow, onClose }: Props) {
  const { locale } = useReader();
  const general = report.proposed.filter(({ question }) => question === '');
  return (
    <Card title={isTrial ? 'What would happen' : 'What happened'}>
      <Stack gap={16}>
        <output className={styles.sentence}>{answersSentence(report, isTrial, locale)}</output>
        {general.map(({ what }) => (
          <p key={what}>{what}</p>
        ))}
        <RefusedRows refused={report.refused} />
        <div className={styles.buttons}>
          {isTrial ? (
            <>
              <Button variant="default" onClick={onClose}>
                Don’t import
              </Button>
              <Button loading={isBusy} disabled={report.imported === 0} onClick={onImport}>
                {report.refusedRows === 0 ? 'Import' : 'Import the good rows:'} {countText(report.imported, locale)}{' '}
                {plural(report.imported, 'response')}
              </Button>
            </>
          ) : (
            <>
              {report.imported === 0 ? null : <UndoImport jobId={jobId} onDone={onClose} />}
              <Button onClick={onShow}>{report.survey === null ? 'To the surveys' : 'Show the results'}</Button>
            </>
          )}
        </div>
      </Stack>
    </Card>
  );
}
