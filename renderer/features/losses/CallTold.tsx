import type { ExitCallFields, Loss } from '../../../shared/features/losses/losses.schema.ts';
import { exitQuestions, throughWords, winBackWords } from '../../../shared/features/losses/losses.words.ts';
import { CausesText } from '../../parts/losses/CausesText.tsx';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { sentenceCase } from '../../ui/format.ts';
import styles from './Losses.module.css';

type Props = { readonly loss: Loss; readonly call: Omit<ExitCallFields, 'causes'> };

/** What they told in the call, beside what was on file. */
export function CallTold({ loss, call }: Props) {
  const { wouldTake, othersSaid } = call;
  return (
    <Card title="What we believed, and what it was">
      <dl className={`${styles.answers} ${styles.beside}`}>
        <div>
          <dt>Reason on file</dt>
          <dd>{loss.reasonName ?? 'unknown'}</dd>
        </div>
        <div className={loss.differs === true ? styles.otherwise : undefined}>
          <dt>What they told us</dt>
          <dd>
            <CausesText causes={loss.causes} />
          </dd>
        </div>
      </dl>
      <dl className={styles.answers}>
        {exitQuestions.map(({ key, question }) =>
          call.answers[key] === '' ? null : (
            <div key={key}>
              <dt>{question}</dt>
              <dd>{call.answers[key]}</dd>
            </div>
          ),
        )}
        <div>
          <dt>Had they ever complained to us?</dt>
          <dd>{call.complained ? 'Yes' : 'No, never'}</dd>
        </div>
        <div>
          <dt>Could we win them back?</dt>
          <dd>
            {sentenceCase(winBackWords[call.winBack])}
            {wouldTake === '' ? '' : `: ${wouldTake}`}
          </dd>
        </div>
        {othersSaid === '' ? null : (
          <div>
            <dt>Others here told them something else</dt>
            <dd>{othersSaid}</dd>
          </div>
        )}
        <div>
          <dt>Asked</dt>
          <dd>
            <DayText day={call.calledOn} /> {throughWords[call.through]}
            {loss.calledByName === null ? '' : `, by ${loss.calledByName}`}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
