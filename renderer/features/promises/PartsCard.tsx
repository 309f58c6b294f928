import { Button } from '@mantine/core';
import type { PromisePage } from '../../../shared/features/promises/promises.schema.ts';
import { acceptanceWords } from '../../../shared/features/promises/promises.words.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DateText.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import styles from './Promises.module.css';

type Props = {
  readonly promise: PromisePage;
  readonly onChange: () => void;
  readonly onCallOff: (() => void) | null;
};

/** Both sides' parts, and what they said to it. */
export function PartsCard({ promise, onChange, onCallOff }: Props) {
  const { askedOn, ourPart, theirPart, accepted, locationName, jobTypeName } = promise;
  const facts = [
    ['Asked', <DayText key="asked" day={askedOn} />],
    ['Needed by', promise.needByOn === null ? 'nobody asked' : <DayText key="need" day={promise.needByOn} />],
    ['They said', acceptanceWords[accepted]],
    ['Our part', ourPart],
    ['Their part', theirPart],
    ['Kind of job', jobTypeName],
    ['Place', locationName],
  ] as const;
  return (
    <Card title="What belongs to it">
      <dl className={styles.facts}>
        {facts.map(([label, value]) =>
          value === null || value === '' ? null : (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <div className={`${styles.buttons} not-on-paper`}>
        <Button variant="default" size="compact-sm" onClick={onChange}>
          Put it right <KeyHint keys="E" />
        </Button>
        {onCallOff === null ? null : (
          <Button variant="default" size="compact-sm" onClick={onCallOff}>
            Call it off
          </Button>
        )}
      </div>
    </Card>
  );
}
