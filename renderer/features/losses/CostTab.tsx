import { useQuery } from '@tanstack/react-query';
import { toDay } from '../../../shared/clock.ts';
import { quarterOf } from '../../../shared/period.ts';
import { MeasureCard } from '../../parts/MeasureCard.tsx';
import { orpc } from '../../rpc/client.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { countText, moneyText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import { FigureCard } from './FiveCards.tsx';
import styles from './Losses.module.css';
import { replacementSentence } from './losses.logic.ts';
import { useLookBack } from './losses.queries.ts';

/** What leaving costs: to win another, in this quarter's severe moments, in those who never paid back and never spoke. */
export function CostTab() {
  const reader = useReader();
  const { locale, now, timeZone } = reader;
  const { business } = useSignedIn();
  const period = useLookBack();
  const quarter = quarterOf(toDay(now, timeZone), business.yearStartsInMonth);
  const replacement = useQuery(orpc.losses.replacement.queryOptions({ input: {} })).data;
  const silence = useQuery(orpc.losses.silence.queryOptions({ input: period })).data;
  const hours = replacement === undefined ? '' : `${countText(Math.round(replacement.hours), locale)} hours`;
  const count = (number: number | null): string =>
    number === null ? 'nobody knows how many' : countText(number, locale);
  return (
    <>
      <div className={styles.cards}>
        {replacement === undefined ? null : (
          <FigureCard
            label="To win one in place of one who left"
            figure={
              replacement.amountMinor === null
                ? hours
                : moneyText(Math.round(replacement.amountMinor / 100) * 100, reader)
            }
          >
            {replacement.amountMinor === null ? '' : `${hours}: `}
            {replacementSentence(replacement, locale)}
            {replacement.amountMinor === null ? ' Say what a call and a meeting cost you, and it is money.' : ''}
          </FigureCard>
        )}
        {silence === undefined ? null : (
          <FigureCard
            label="Complaints nobody spoke out"
            figure={silence.hidden === null ? 'not known yet' : `about ${count(silence.hidden)}`}
          >
            {silence.low === null
              ? 'Leavers who are called tell whether they had ever complained; that says how many more are silent.'
              : `Beside ${count(silence.open)} that are open. Likely ${count(silence.low)} to ${count(silence.high)}, by what leavers told.`}
          </FigureCard>
        )}
      </div>
      <div className={styles.cards}>
        <MeasureCard
          title="Severe moments this quarter"
          ids={['losses.risk-recovered', 'losses.risk-open', 'losses.risk-lost']}
          {...quarter}
        />
        <MeasureCard
          title="Who left in the last two years"
          ids={['losses.count', 'losses.margin', 'losses.before-profitable', 'losses.visibility', 'losses.won-back']}
          {...period}
        />
      </div>
    </>
  );
}
