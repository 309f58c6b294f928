import { toDay } from '../../../shared/clock.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import { CausesText } from '../../parts/losses/CausesText.tsx';
import { notToldText, standingText, weightText } from '../../parts/losses/loss-words.ts';
import { DayText } from '../../ui/DateText.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Losses.module.css';

export function Who({ loss }: { readonly loss: Loss }) {
  return (
    <>
      <div className={styles.name}>{loss.customerName}</div>
      <div className="soft small">{weightText(loss, useReader())}</div>
    </>
  );
}

export function Told({ loss }: { readonly loss: Loss }) {
  const reader = useReader();
  if (loss.causes.length > 0) return <CausesText causes={loss.causes} />;
  return <span className="soft small">{notToldText(loss, toDay(reader.now, reader.timeZone), reader)}</span>;
}

export function Stands({ loss }: { readonly loss: Loss }) {
  const reader = useReader();
  const { text, tone } = standingText(loss, toDay(reader.now, reader.timeZone));
  return (
    <>
      <ToneMark tone={tone}>{text}</ToneMark>
      {loss.wonBackOn === null ? null : (
        <div className="soft small">
          back since <DayText day={loss.wonBackOn} />
          {loss.wonBackNeeded ? `: ${loss.wonBackNeeded}` : ''}
        </div>
      )}
    </>
  );
}
