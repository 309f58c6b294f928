import type { SessionState } from '../../../shared/features/session/session.schema.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { SignInScreen } from './SignInScreen.tsx';
import styles from './Welcome.module.css';

type Props = {
  readonly session: SessionState;
  readonly onSignedIn: (personId: PersonId) => void;
  /** Where the other way leads: "Back to the survey". */
  readonly back: string;
  readonly onCancel: () => void;
};

/** The way out of a window that was handed over: a name and a PIN, or back to where it was left. */
export function KioskExit({ session, onSignedIn, back, onCancel }: Props) {
  return (
    <>
      <SignInScreen session={session} onSignedIn={onSignedIn} />
      <footer className={`${styles.page} ${styles.narrow} ${styles.after}`}>
        <button type="button" className={styles.person} onClick={onCancel}>
          {back} <KeyHint keys="Esc" />
        </button>
      </footer>
    </>
  );
}
