import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { damageTitle } from '../features/backups/restore/recovery.logic.ts';
import { RecoveryOffer } from '../features/backups/restore/RecoveryOffer.tsx';
import { WelcomeFrame } from '../features/session/WelcomeFrame.tsx';
import { orpc } from '../rpc/client.ts';
import { ErrorScreen } from './ErrorScreen.tsx';

/** How often a recovery under way is looked at, in milliseconds. */
const lookEveryMs = 400;

type Props = { readonly sentence: string; readonly onAgain: () => void };

/** Where the page can't ask who is here: a database that needs a backup says so; anything else is an error. */
export function RecoveryScreen({ sentence, onAgain }: Props) {
  const { data, dataUpdatedAt, isPending, refetch } = useQuery(
    orpc.restore.damage.queryOptions({
      input: {},
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.isRunning === true ? lookEveryMs : false),
    }),
  );
  const isWhole = data === null;
  useEffect(() => {
    // The app is there again, and asks who is working.
    if (isWhole) onAgain();
  }, [isWhole, onAgain]);
  if (isPending) return null;
  if (data === undefined || data === null) return <ErrorScreen sentence={sentence} onAgain={onAgain} />;
  return (
    <WelcomeFrame
      title={damageTitle(data.reason)}
      purpose={
        data.reason === 'missing'
          ? 'Nothing was changed. A backup of it brings your business back, with everybody’s PIN.'
          : 'It is kept aside, never deleted. A backup brings your business back, with everybody’s PIN.'
      }
    >
      <RecoveryOffer damage={data} now={dataUpdatedAt} onBegun={() => void refetch()} />
    </WelcomeFrame>
  );
}
