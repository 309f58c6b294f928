import { Button } from '@mantine/core';
import type { PromisePage, PromiseVersion } from '../../../shared/features/promises/promises.schema.ts';
import { sourceWords } from '../../../shared/features/promises/promises.words.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText, ExactTime } from '../../ui/DateText.tsx';
import { exactText } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Promises.module.css';
import { SpanCameTrue } from './SpanCameTrue.tsx';
import { StandsMark } from './StandsMark.tsx';
import { needText, versionDetails, versionMark, versionTitle } from './promises.logic.ts';

type Props = {
  readonly promise: PromisePage;
  readonly versions: readonly PromiseVersion[];
  readonly onReason: (version: PromiseVersion) => void;
  readonly onTell: (version: PromiseVersion) => void;
};

/** What was said, date by date, and what was true; then what came of it. */
export function Ledger({ promise, versions, onReason, onTell }: Props) {
  return (
    <Card title="What was said, and what was true">
      <ol className={styles.ledger}>
        {versions.map((version, index) => (
          <Line
            key={version.id}
            promise={promise}
            version={version}
            before={versions.slice(0, index)}
            onReason={() => onReason(version)}
            onTell={() => onTell(version)}
          />
        ))}
        <End promise={promise} />
      </ol>
    </Card>
  );
}

type LineProps = {
  readonly promise: PromisePage;
  readonly version: PromiseVersion;
  readonly before: readonly PromiseVersion[];
  readonly onReason: () => void;
  readonly onTell: () => void;
};

function Line({ promise, version, before, onReason, onTell }: LineProps) {
  const reader = useReader();
  const mark = versionMark(version);
  const isUntold = version.toldAt === null;
  const until = version.contradicts ? before.findLast(({ withdrawnAt }) => withdrawnAt !== null)?.withdrawnAt : null;
  const isSettled = until != null && version.toldAt !== null && until >= version.toldAt;
  return (
    <li className={styles.line}>
      <span className={styles.when}>
        <ExactTime at={version.saidAt} />
      </span>
      <div>
        <p className={styles.said}>{versionTitle(version, before, reader.locale)}</p>
        {versionDetails(version, promise.accepted, reader).map((detail) => (
          <p key={detail} className="soft small">
            {detail}
          </p>
        ))}
        {version.startsAnew && promise.jobTypeId !== null ? (
          <SpanCameTrue jobTypeId={promise.jobTypeId} askedOn={promise.askedOn} dueOn={version.due.on} />
        ) : null}
        {version.contradicts ? (
          <p className="soft small">
            {isSettled ? `two live dates until ${exactText(until, reader)}` : 'two dates that both stand'}
          </p>
        ) : null}
        {version.note === '' ? null : <p className="small">{version.note}</p>}
        <Reasons version={version} />
        {version.number === 1 ? null : (
          <div className={`${styles.buttons} not-on-paper`}>
            {isUntold ? (
              <Button size="compact-sm" onClick={onTell}>
                Tell the customer now
              </Button>
            ) : null}
            <Button variant="default" size="compact-sm" onClick={onReason}>
              Add what really was
            </Button>
          </div>
        )}
      </div>
      <span>{mark === null ? null : <ToneMark tone={mark.tone}>{mark.word}</ToneMark>}</span>
    </li>
  );
}

/** The reason told beside the real one. */
function Reasons({ version: { toldReason, real, telling } }: { readonly version: PromiseVersion }) {
  if (toldReason === null && real.length === 0) return null;
  return (
    <div className={styles.reasons}>
      <div className={styles.reason}>
        <div className="soft small">Reason told</div>
        {toldReason?.name ?? <span className="soft">none</span>}
      </div>
      <div className={telling === 'not-as-told' ? `${styles.reason} ${styles.otherwise}` : styles.reason}>
        <div className="soft small">Real reason</div>
        {real.length === 0 ? <span className="soft">nobody has said</span> : null}
        {real.map(({ id, name, source, note }) => (
          <div key={id}>
            {name} <span className="soft small">· {sourceWords[source]}</span>
            {note === '' ? null : <div className="small">“{note}”</div>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What came of it. */
function End({ promise }: { readonly promise: PromisePage }) {
  const { doneOn, state, cancelledOn, cancelledWhy, valueReceived } = promise;
  const need = needText(promise);
  const endedOn = doneOn ?? cancelledOn;
  if (endedOn === null) return null;
  return (
    <li className={styles.line}>
      <span className={styles.when}>
        <DayText day={endedOn} />
      </span>
      <div>
        <p className={styles.said}>
          {state === 'cancelled' ? 'Called off' : 'Done'}
          {need === null ? null : <span className={styles.gone}> · {need}</span>}
        </p>
        {cancelledWhy === null ? null : <p className="soft small">{cancelledWhy}</p>}
        {promise.isSelfInflicted ? (
          <p className="soft small">Early enough for what they needed: only the promise was too early.</p>
        ) : null}
        {valueReceived === null ? null : (
          <p className="soft small">
            {valueReceived === 'yes' ? 'They got what they needed.' : 'They did not get what they needed.'}
          </p>
        )}
      </div>
      <span>
        <StandsMark row={promise} />
      </span>
    </li>
  );
}
