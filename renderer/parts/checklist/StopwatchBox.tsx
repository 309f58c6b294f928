import { useId } from 'react';
import { NumberField } from '../questions/NumberField.tsx';
import { numberIn, readSeconds, secondsText, toNumber } from './given.logic.ts';
import type { ItemBoxProps } from './item-box.ts';
import styles from './Items.module.css';
import { useStopwatch } from './use-stopwatch.ts';

/** How long something took: by stopwatch (Space or Enter starts and stops it), or typed as minutes and seconds. */
export function StopwatchBox({ given, onGive, labelledBy, describedBy, hasError }: ItemBoxProps<'time'>) {
  const id = useId();
  const watch = useStopwatch();
  const seconds = numberIn(given);
  const toggle = (): void => {
    if (watch.isRunning) onGive({ number: watch.stop() });
    else watch.start(seconds ?? 0);
  };
  return (
    <div className={styles.watch}>
      <button
        type="button"
        className={styles.clock}
        aria-pressed={watch.isRunning}
        aria-describedby={labelledBy}
        onClick={toggle}
      >
        <span className={styles.time} role="timer" aria-live="off">
          {secondsText(watch.isRunning ? watch.seconds : (seconds ?? 0))}
        </span>
        <span>{watch.isRunning ? 'Stop' : seconds === null ? 'Start' : 'Go on'}</span>
      </button>
      {watch.isRunning ? null : (
        <>
          <span className="soft" id={`${id}or`}>
            or type it, in minutes and seconds
          </span>
          <NumberField
            value={seconds}
            onChange={(number) => onGive(toNumber(number))}
            unit=""
            read={readSeconds}
            write={secondsText}
            placeholder="m:ss"
            labelledBy={`${labelledBy} ${id}or`}
            describedBy={describedBy}
            hasError={hasError}
            isRequired
          />
        </>
      )}
    </div>
  );
}
