import { useSignedIn } from '../rpc/signed-in.ts';
import { Card } from '../ui/Card.tsx';

/** Where the records are, and what protects them. */
export function SafetyPanel() {
  const { version } = useSignedIn();
  return (
    <Card title="Where the records are">
      <p className="soft">
        Everything stays in one folder on this computer; nothing is sent anywhere. A PIN keeps roles apart, but it does
        not protect a stolen computer: turn on disk encryption (BitLocker, FileVault or LUKS) for that, and do not put
        the folder on a synced drive.
      </p>
      <p className="soft small" style={{ marginTop: 12 }}>
        Plain Mirror {version}
      </p>
    </Card>
  );
}
