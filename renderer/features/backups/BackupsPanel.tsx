import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { BackupList } from './BackupList.tsx';
import styles from './BackupsPanel.module.css';
import { CheckCard } from './CheckCard.tsx';
import { PassphraseCard } from './PassphraseCard.tsx';
import { PlaceCard } from './PlaceCard.tsx';

/** A backup that is under way is looked at this often. */
const lookEveryMs = 1000;

/** What there is to go back to, where else it lies, and whether it would work. */
export function BackupsPanel() {
  const { data: state, error } = useQuery(
    orpc.backups.get.queryOptions({
      input: {},
      refetchInterval: ({ state: { data } }) =>
        data?.isRunning === true || data?.isChecking === true ? lookEveryMs : false,
    }),
  );
  if (error !== null) return <Card title="The backups could not be read">{toSentence(error)}</Card>;
  if (state === undefined) return null;
  return (
    <div className={styles.panel}>
      <BackupList state={state} />
      <div className={styles.column}>
        <PlaceCard key={state.place?.folder ?? ''} state={state} />
        <PassphraseCard hasPassphrase={state.hasPassphrase} />
        <CheckCard state={state} />
      </div>
    </div>
  );
}
