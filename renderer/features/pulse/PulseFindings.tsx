import { useQuery } from '@tanstack/react-query';
import type { PulseId } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { countText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import { cellText } from './pulse.logic.ts';
import styles from './Pulse.module.css';
import { PulseComments } from './PulseComments.tsx';

/** What a closed pulse found: each question for everybody and by team, and what was written. */
export function PulseFindings({ id }: { readonly id: PulseId }) {
  const { locale } = useReader();
  const { data, error } = useQuery(orpc.pulse.results.queryOptions({ input: { id } }));
  if (error !== null) return <p role="alert">{toSentence(error)}</p>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  const { questions, customers, commentsHidden } = data;
  return (
    <>
      {customers === null ? null : (
        <Card title={`What customers said meanwhile: ${Math.round(customers.value)}`}>
          <p className="soft">
            {customers.label} of {countText(customers.n, locale)} answers, likely {Math.round(customers.low)} to{' '}
            {Math.round(customers.high)}. Staff are treated first as customers are treated later: read both together.
          </p>
        </Card>
      )}
      {questions.map((question) => (
        <Card key={question.id} title={question.title}>
          <table className={styles.cells}>
            <tbody>
              {question.cells.map((cell) => (
                <tr key={cell.team}>
                  <th scope="row" className={cell.team === '' ? styles.whole : undefined}>
                    {cell.teamName}
                  </th>
                  <td>
                    {cell.state === 'shown' ? (
                      cellText(cell, question.metric, locale)
                    ) : (
                      <span className="soft">{cellText(cell, question.metric, locale)}</span>
                    )}
                    {cell.counts.length === 0 ? null : (
                      <div className={`${styles.counts} soft small`}>
                        {cell.counts.map(({ key, part, label, n }) => (
                          <span key={`${part} ${key}`}>
                            {label}: {countText(n, locale)}
                          </span>
                        ))}
                      </div>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {question.cells.some(({ state }) => state === 'hidden') ? (
            <p className="soft small">Not shown: too few, or all of one mind, or others could be worked out from it.</p>
          ) : null}
        </Card>
      ))}
      <Card title="What was written">
        {commentsHidden === null ? <PulseComments id={id} /> : <p className="soft">{commentsHidden}</p>}
      </Card>
    </>
  );
}
