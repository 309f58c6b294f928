import { Button } from '@mantine/core';
import type { Contest } from '../../../../shared/features/checklists/runs.schema.ts';
import { isLeader, useSignedIn } from '../../../rpc/signed-in.ts';
import { RelativeTime } from '../../../ui/DateText.tsx';
import styles from './Running.module.css';

type Props = { readonly contest: Contest; readonly onDecide: (contest: Contest) => void };

/** What somebody said against an answer, and what was decided: everybody who reads the run sees both. */
export function ContestNote({ contest, onDecide }: Props) {
  const { person } = useSignedIn();
  const { reason, byName, at, outcome, decision, decidedByName, decidedAt } = contest;
  return (
    <div className={styles.contested}>
      <p>
        Contested{byName === null ? '' : ` by ${byName}`} <RelativeTime at={at} />: “{reason}”
      </p>
      {outcome === null ? (
        <p className={styles.decision}>
          Nobody has decided yet.
          {isLeader(person.role) ? (
            <Button variant="default" size="compact-sm" className="not-on-paper" onClick={() => onDecide(contest)}>
              Decide
            </Button>
          ) : null}
        </p>
      ) : (
        <p>
          <strong>{outcome === 'upheld' ? 'Upheld: the item does not count.' : 'Not upheld: the score stays.'}</strong>{' '}
          {decidedByName}
          {decidedAt === null ? null : (
            <>
              {' '}
              <RelativeTime at={decidedAt} />
            </>
          )}
          : “{decision}”
        </p>
      )}
    </div>
  );
}
