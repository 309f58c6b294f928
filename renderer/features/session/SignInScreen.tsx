import { useState } from 'react';
import type { SessionState } from '../../../shared/features/session/session.schema.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { ForgottenPin } from './ForgottenPin.tsx';
import { PinEntry } from './PinEntry.tsx';
import styles from './Welcome.module.css';
import { WelcomeFrame } from './WelcomeFrame.tsx';

type Choice = SessionState['people'][number];
type Props = { readonly session: SessionState; readonly onSignedIn: (personId: PersonId) => void };

/** Who works here now: choose a name, then the PIN. */
export function SignInScreen({ session, onSignedIn }: Props) {
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [hasForgotten, setHasForgotten] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const people = session.people.filter(({ role }) => role !== 'kiosk' && role !== 'shopper');
  const brand = session.business?.name ?? 'Plain Mirror';

  if (hasForgotten) {
    return (
      <WelcomeFrame
        isNarrow
        brand={brand}
        title="Set a new owner PIN"
        purpose="With the recovery code that was shown at first run. Managers and staff get a new PIN from the owner."
      >
        <ForgottenPin
          owners={people.filter(({ role }) => role === 'owner')}
          onCancel={() => setHasForgotten(false)}
          onDone={(owner) => {
            setHasForgotten(false);
            setChosen(owner);
            setNote('The new PIN is set. Sign in with it.');
          }}
        />
      </WelcomeFrame>
    );
  }
  if (chosen !== null) {
    return (
      <WelcomeFrame isNarrow brand={brand} title={`Hello ${chosen.name}`} purpose={note ?? 'Enter your PIN.'}>
        <PinEntry person={chosen} onSignedIn={() => onSignedIn(chosen.id)} />
        <div className={styles.links}>
          <button type="button" className={styles.quiet} onClick={() => setChosen(null)}>
            Somebody else
          </button>
          <button type="button" className={styles.quiet} onClick={() => setHasForgotten(true)}>
            Forgot the PIN
          </button>
        </div>
      </WelcomeFrame>
    );
  }
  return (
    <WelcomeFrame isNarrow brand={brand} title="Who is working?" purpose="Choose your name.">
      <ul className={styles.people}>
        {people.map((person, index) => (
          <li key={person.id}>
            <button type="button" className={styles.person} autoFocus={index === 0} onClick={() => setChosen(person)}>
              {person.name} <span className={styles.role}>{person.role}</span>
            </button>
          </li>
        ))}
      </ul>
      {session.business?.isSample === true ? <SamplePins /> : null}
    </WelcomeFrame>
  );
}

/** An invented company has no secrets; whoever looks around must be able to get in. */
function SamplePins() {
  return (
    <p className="soft small">
      Nobody here is real, so the PINs are no secret: staff 1111, manager 222222, owner 333333.
    </p>
  );
}
