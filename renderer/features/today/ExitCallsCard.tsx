import { useQuery } from '@tanstack/react-query';
import { toDay } from '../../../shared/clock.ts';
import { lastCallDay, toCallWindow } from '../../../shared/features/losses/call-window.rules.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { dayText } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './TodayScreen.module.css';

/** More than these stand in the queue itself. */
const mostShown = 3;
/** With so many days left, or fewer, a call is pressing. */
const pressingDays = 7;

/** Customers who left and are to be called now, for leaders; nothing where there are none. */
export function ExitCallsCard() {
  const { person } = useSignedIn();
  const reader = useReader();
  const today = toDay(reader.now, reader.timeZone);
  const { data } = useQuery(orpc.losses.queue.queryOptions({ input: {}, enabled: isLeader(person.role) }));
  const open = data?.open ?? [];
  if (open.length === 0) return null;
  return (
    <Card
      title="They left; ask them why"
      count={open.length}
      action={<RecordLink to="/losses?tab=queue">All of them</RecordLink>}
    >
      <ul className={styles.list}>
        {open.slice(0, mostShown).map((loss) => {
          const { day, closesOn } = toCallWindow(loss.lostOn, today);
          return (
            <li key={loss.id} className={styles.item}>
              <span>
                <ToneMark tone={lastCallDay - day <= pressingDays ? 'bad' : 'watch'}>day {day}</ToneMark>
              </span>
              <div>
                <RecordLink to={`/losses/${loss.id}`} className={styles.title}>
                  Call {loss.customerName}
                </RecordLink>
                <div className={styles.detail}>
                  on file: {loss.reasonName ?? 'unknown'} · until {dayText(closesOn, reader)}
                </div>
              </div>
              <span className={styles.way}>{loss.callerName}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
