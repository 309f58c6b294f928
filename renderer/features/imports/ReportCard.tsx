import { Button, Stack } from '@mantine/core';
import type { ImportReport, ImportTarget } from '../../../shared/features/imports/imports.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { Card } from '../../ui/Card.tsx';
import { countText, plural } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import { madeLines, reportSentence, targetWords } from './imports.logic.ts';
import styles from './Imports.module.css';
import { RefusedRows } from '../../parts/RefusedRows.tsx';
import { UndoImport } from '../../parts/UndoImport.tsx';

type Props = {
  readonly report: ImportReport;
  readonly as: ImportTarget;
  readonly isTrial: boolean;
  readonly isBusy: boolean;
  readonly jobId: Id<'Job'>;
  readonly onImport: () => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
};

/** Names shown of what is made; more would bury the report. */
const namesShown = 12;

/** What would happen, or what happened: counts, what is made, every refused row with its reason. */
export function ReportCard({ report, as, isTrial, isBusy, jobId, onImport, onShow, onClose }: Props) {
  const { locale } = useReader();
  const { one, many } = targetWords[as];
  const verb = report.refusedRows === 0 ? 'Import' : 'Import the good rows:';
  return (
    <Card title={isTrial ? 'What would happen' : 'What happened'}>
      <Stack gap={16}>
        <output className={styles.sentence}>{reportSentence(report, as, isTrial, locale)}</output>
        {madeLines(report.made, locale).map(({ title, names }) => (
          <div key={title}>
            {title}
            <div className={styles.names}>
              {names.slice(0, namesShown).join(', ')}
              {names.length > namesShown ? ` and ${countText(names.length - namesShown, locale)} more` : ''}
            </div>
          </div>
        ))}
        <RefusedRows refused={report.refused} />
        <div className={styles.buttons}>
          {isTrial ? (
            <>
              <Button variant="default" onClick={onClose}>
                Don’t import
              </Button>
              <Button loading={isBusy} disabled={report.imported === 0} onClick={onImport}>
                {verb} {countText(report.imported, locale)} {plural(report.imported, one, many)}
              </Button>
            </>
          ) : (
            <>
              <UndoImport jobId={jobId} onDone={onClose} />
              <Button onClick={onShow}>Show them</Button>
            </>
          )}
        </div>
      </Stack>
    </Card>
  );
}
