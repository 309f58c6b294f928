import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { Day } from '../../shared/clock.ts';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { toSentence } from '../rpc/sentences.ts';
import { dayText } from '../ui/format.ts';
import { useReader } from '../ui/use-reader.ts';
import { FitAdvice } from './FitAdvice.tsx';
import { askedText, cameTrueText, safeFigure, sentenceToSay, tooFewText } from './safe-date-words.ts';
import styles from './SafeDate.module.css';

type Props = {
  readonly jobTypeId: Id<'JobType'>;
  /** The day they asked; today unless told. */
  readonly askedOn?: Day | null | undefined;
  /** The day they need it by. */
  readonly needByOn?: Day | null | undefined;
  /** The day somebody is about to promise. */
  readonly promisedOn?: Day | null | undefined;
  /** Or a number of working days. */
  readonly days?: number | null | undefined;
  /** Whom a referral would be about. */
  readonly customerId?: Id<'Customer'> | null | undefined;
};

/** What can honestly be promised for a kind of job, how often a need came true, and what to do about it. */
export function SafeDate({ jobTypeId, askedOn, needByOn, promisedOn, days, customerId = null }: Props) {
  const reader = useReader();
  const { locale } = reader;
  const since = { jobTypeId, ...(askedOn == null ? {} : { askedOn }) };
  // The advice is about what they need; where nobody said that, about what is promised.
  const judged = needByOn ?? promisedOn;
  const input = { ...since, ...(judged == null ? (days == null ? {} : { days }) : { needByOn: judged }) };
  const { data, error } = useQuery(orpc.promising.safeDate.queryOptions({ input, placeholderData: keepPreviousData }));
  const isOther = promisedOn != null && promisedOn !== judged;
  const promised = useQuery(
    orpc.promising.safeDate.queryOptions({ input: isOther ? { ...since, needByOn: promisedOn } : skipToken }),
  );
  if (error !== null) return <p role="alert">{toSentence(error)}</p>;
  if (data === undefined) return <p className="soft">Looking at what was…</p>;
  const { safe, asked, jobType } = data;
  return (
    <div className={styles.safe} aria-live="polite">
      {safe === null ? (
        <>
          <p className={styles.figure}>Too few to say</p>
          <p className="soft">
            {tooFewText(data, locale)} Then a date for “{jobType.name}” can be said that usually comes true.
          </p>
        </>
      ) : (
        <>
          <p className={styles.figure}>{safeFigure(safe, locale)}</p>
          <p>
            That is {dayText(safe.on, reader)}. <span className={styles.say}>{sentenceToSay(safe, reader)}</span>
          </p>
          <p className="soft">
            {cameTrueText(safe, locale)} Counted over the last 24 months, for “{jobType.name}”.
          </p>
        </>
      )}
      {asked === null ? null : (
        <>
          <p className={styles.asked}>{askedText(asked, locale)}</p>
          <FitAdvice asked={asked} jobType={jobType} customerId={customerId} />
          {promised.data?.asked == null ? null : (
            <p className="soft">As promised: {askedText(promised.data.asked, locale)}</p>
          )}
        </>
      )}
    </div>
  );
}
