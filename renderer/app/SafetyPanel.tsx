import { RecordLink } from '../parts/RecordLink.tsx';
import { useSignedIn } from '../rpc/signed-in.ts';
import { Card } from '../ui/Card.tsx';

/** Where the records are, and what protects them. */
export function SafetyPanel() {
  const { version, person } = useSignedIn();
  return (
    <Card title="Where the records are">
      <p className="soft">
        Everything stays in one folder on this computer; nothing is sent anywhere. A PIN keeps roles apart, but it does
        not protect a stolen computer: turn on disk encryption (BitLocker, FileVault or LUKS) for that, and do not put
        the folder on a synced drive.
      </p>
      {person.role === 'owner' ? (
        <p style={{ marginTop: 12 }}>
          <RecordLink to="/journal">Every change, and who was refused</RecordLink>
        </p>
      ) : null}
      <p className="soft small" style={{ marginTop: 12 }}>
        Plain Mirror {version}
      </p>
    </Card>
  );
}
