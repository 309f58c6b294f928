import type { ActionPage, BesideAction } from '../../../shared/features/actions/actions.schema.ts';
import { stateWords } from '../../../shared/features/actions/actions.words.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './ActionScreen.module.css';

/** The action that takes care of this one, or those that this one takes care of. */
export function JoinedCard({ page: { joinedTo, joined } }: { readonly page: ActionPage }) {
  if (joinedTo !== null) {
    return (
      <Card title="It joined another action and closes with that one">
        <Beside action={joinedTo} />
      </Card>
    );
  }
  if (joined.length === 0) return null;
  return (
    <Card title="It takes care of these too" count={joined.length}>
      <ul className={styles.beside}>
        {joined.map((action) => (
          <li key={action.id}>
            <Beside action={action} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Beside({ action }: { readonly action: BesideAction }) {
  const { id, what, sourceText, whoName, state } = action;
  // What a rule opened already says the customer's words.
  const words = sourceText === null || what.includes(sourceText.slice(0, 24)) ? null : `“${sourceText}”`;
  return (
    <>
      <RecordLink to={`/actions/${id}`}>{what}</RecordLink>
      <div className="soft small">
        {[words, whoName ?? 'nobody yet', stateWords[state]].filter((part) => part !== null).join(' · ')}
      </div>
    </>
  );
}
