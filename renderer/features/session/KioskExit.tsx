import type { SessionState } from '../../../shared/features/session/session.schema.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { SignInScreen } from './SignInScreen.tsx';
import styles from './Welcome.module.css';

type Props = {
  readonly session: SessionState;
  readonly onSignedIn: (personId: PersonId) => void;
  readonly onCancel: () => void;
};

/** The way out of a kiosk: a name and a PIN, or back to the survey as it was left. */
export function KioskExit({ session, onSignedIn, onCancel }: Props) {
  return (
    <>
      <SignInScreen session={session} onSignedIn={onSignedIn} />
      <footer className={`${styles.page} ${styles.narrow} ${styles.after}`}>
        <button type="button" className={styles.person} onClick={onCancel}>
          Back to the survey <KeyHint keys="Esc" />
        </button>
      </footer>
    </>
  );
}
