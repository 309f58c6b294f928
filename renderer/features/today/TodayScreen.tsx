import { Button } from '@mantine/core';
import { toDay } from '../../../shared/clock.ts';
import { BackupNotice } from '../../parts/BackupNotice.tsx';
import { ExportNotice } from '../../parts/ExportNotice.tsx';
import { MeasureCard } from '../../parts/MeasureCard.tsx';
import { MirrorNotice } from '../../parts/MirrorNotice.tsx';
import { PulseNotice } from '../../parts/PulseNotice.tsx';
import { useQuickLog } from '../../parts/quick-log.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { mondayOf } from '../../ui/format.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { BeenThereCard } from './BeenThereCard.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { NotSortedCard } from './NotSortedCard.tsx';
import { todayPurpose, todayTitle } from './today.logic.ts';
import { useToday } from './today.queries.ts';
import { RenewalsCard } from './RenewalsCard.tsx';
import { TouchCard } from './TouchCard.tsx';
import styles from './TodayScreen.module.css';
import { YoursCard } from './YoursCard.tsx';

/** The figures of the week; a role that may not read one simply does not see it. */
const weekMeasures = ['log.left-happy', 'promises.kept-first', 'log.answered-within-48h', 'actions.closed-in-time'];

/** What needs me now. */
export function TodayScreen() {
  const { reader, state, entries, hasEntries, isLoading, error } = useToday();
  const openQuickLog = useQuickLog();
  const today = toDay(reader.now, reader.timeZone);
  const logButton = (
    <Button onClick={() => openQuickLog()}>
      Log feedback <KeyHint keys="L" onAccent />
    </Button>
  );
  if (error !== null)
    return <PageFrame title="Today could not be read" purpose={toSentence(error)} action={logButton} />;
  return (
    <PageFrame
      title={isLoading ? 'Today' : todayTitle(state, reader)}
      purpose={isLoading ? 'Reading…' : todayPurpose(state, reader)}
      action={logButton}
    >
      {hasEntries || state.itemCount > 0 ? (
        <div className={styles.grid}>
          <YoursCard state={state} reader={reader} isLoading={isLoading} />
          <div className={styles.column}>
            <BackupNotice />
            <ExportNotice />
            <MirrorNotice />
            <PulseNotice />
            <MeasureCard
              title="Since Monday"
              ids={weekMeasures}
              from={mondayOf(reader.now, reader.timeZone)}
              to={today}
            />
            <TouchCard />
            <RenewalsCard />
            <BeenThereCard />
            <NotSortedCard entries={entries} count={state.unsorted} />
          </div>
        </div>
      ) : (
        <div className={styles.column}>
          <BackupNotice />
          <ExportNotice />
          <MirrorNotice />
          <PulseNotice />
          <FirstSteps />
          <BeenThereCard />
        </div>
      )}
    </PageFrame>
  );
}
