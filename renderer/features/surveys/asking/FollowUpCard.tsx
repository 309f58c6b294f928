import { ActionButton } from '../../../parts/ActionButton.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { Card } from '../../../ui/Card.tsx';
import styles from './Asking.module.css';
import type { ResponsePage } from './response-page.ts';

/** What is done about a response: the action it opened, or the button that opens one. */
export function FollowUpCard({ response }: { readonly response: ResponsePage }) {
  const { actionId, customerId, customerName, mood } = response;
  return (
    <Card title={actionId === null ? 'Nothing is being done about it' : 'An action is open for it'}>
      <div className={styles.stack}>
        {actionId === null ? (
          <>
            <p className="soft">
              {mood === 'unhappy'
                ? 'Somebody who is unhappy and hears from you within two days often stays.'
                : 'Only unhappy answers open an action by themselves.'}
            </p>
            <ActionButton
              {...(customerId === null ? {} : { customerId })}
              what={customerName === null ? '' : `Call ${customerName} about their answers`}
            />
          </>
        ) : (
          <RecordLink to={`/actions/${actionId}`}>What is being done about it</RecordLink>
        )}
      </div>
    </Card>
  );
}
