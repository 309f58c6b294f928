import { daysBetween, toDay } from '../../../shared/clock.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import { CausesText } from '../../parts/losses/CausesText.tsx';
import { notToldText, standingText, weightText } from '../../parts/losses/loss-words.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Losses.module.css';

type Props = { readonly losses: readonly Loss[]; readonly label: string };

/** Who left, with the reason on file beside what they told. */
export function LossTable({ losses, label }: Props) {
  return (
    <section className={styles.frame} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.who}>
              Customer
            </th>
            <th scope="col" className={styles.day}>
              Left
            </th>
            <th scope="col" className={styles.onFile}>
              Reason on file
            </th>
            <th scope="col">What they told us</th>
            <th scope="col" className={styles.by}>
              Called by
            </th>
          </tr>
        </thead>
        <tbody>
          {losses.map((loss) => (
            <LossRow key={loss.id} loss={loss} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LossRow({ loss }: { readonly loss: Loss }) {
  const reader = useReader();
  const today = toDay(reader.now, reader.timeZone);
  const { text, tone } = standingText(loss, today);
  const { calledOn, lostOn } = loss;
  return (
    <tr>
      <td>
        <RecordLink to={`/losses/${loss.id}`} className={styles.name}>
          {loss.customerName}
        </RecordLink>
        <div className="soft small">{weightText(loss, reader)}</div>
      </td>
      <td className={styles.nowrap}>
        <DayText day={lostOn} />
      </td>
      <td>{loss.reasonName ?? 'unknown'}</td>
      <td>
        {loss.causes.length === 0 ? (
          <span className="soft small">{notToldText(loss, today, reader)}</span>
        ) : (
          <CausesText causes={loss.causes} />
        )}
      </td>
      <td>
        {calledOn === null ? null : `${loss.calledByName ?? 'somebody'}, day ${daysBetween(lostOn, calledOn)} `}
        <ToneMark tone={tone}>{text}</ToneMark>
      </td>
    </tr>
  );
}
