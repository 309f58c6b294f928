import { useQuery } from '@tanstack/react-query';
import { toDay } from '../../../shared/clock.ts';
import { yearOf } from '../../../shared/period.ts';
import { MeasureCard } from '../../parts/MeasureCard.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { countText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Prospects.module.css';
import { funnelSteps, funnelTitle, stepWords } from './prospects.logic.ts';

/** The longest bar, in pixels. */
const widestPx = 160;

/** What it takes to win a customer: each step with how often it was taken, and how many lead to the next. */
export function FunnelCard() {
  const { locale, now, timeZone } = useReader();
  const { business } = useSignedIn();
  const { data: funnel, error } = useQuery(orpc.prospects.funnel.queryOptions({ input: {} }));
  if (error !== null) return <Card title="What a sale takes">{toSentence(error)}</Card>;
  if (funnel === undefined) return null;
  const most = Math.max(1, ...funnelSteps.map((step) => funnel[step]));
  const year = yearOf(toDay(now, timeZone), business.yearStartsInMonth);
  return (
    <div className={styles.figures}>
      <Card title={funnelTitle(funnel, locale)}>
        <table className={styles.steps}>
          <tbody>
            {funnelSteps.map((step) => {
              const { label, ratio, source } = stepWords(step, funnel, locale);
              return (
                <tr key={step}>
                  <th scope="row">{label}</th>
                  <td>
                    <span className={styles.bar}>
                      <span className={styles.fill} style={{ width: (funnel[step] / most) * widestPx }} />
                      {countText(funnel[step], locale)}
                    </span>
                  </td>
                  <td>
                    {ratio}
                    {source === null ? null : <div className="soft small">{source}</div>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Card>
      <MeasureCard title="This year" ids={['prospects.touches-to-sale']} {...year} />
    </div>
  );
}
