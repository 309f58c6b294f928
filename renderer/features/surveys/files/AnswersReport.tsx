/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard */
import { Button, Stack } from '@mantine/core';
import type { AnswerReport } from '../../../../shared/features/surveys/answer-map.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
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
        {report.refused.length === 0 ? null : (
          <section className={styles.scroll} aria-label="Rows that can’t be read" tabIndex={0}>
            <table className={styles.refused}>
              <thead>
                <tr>
                  <th scope="col">Line</th>
                  <th scope="col">Column</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {report.refused.map(({ row, column, reason }) => (
                  <tr key={row}>
                    <td>{countText(row, locale)}</td>
                    <td className={styles.clipped}>{column}</td>
                    <td>{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
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
