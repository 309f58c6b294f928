import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { PromisePage, PromiseVersion } from '../../../shared/features/promises/promises.schema.ts';
import { throughWords } from '../../../shared/features/promises/promises.words.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Promises.module.css';
import { saidText } from './promises.logic.ts';

type Props = { readonly promise: PromisePage; readonly versions: readonly PromiseVersion[] };

/** They were told two dates: both sentences, and which of them holds once somebody has called. */
export function Alarm({ promise, versions }: Props) {
  const { locale } = useReader();
  const sayDone = useUndoNotice();
  const settle = useMutation(orpc.promises.settle.mutationOptions());
  if (!promise.isContradicted) return null;
  const live = versions.filter(({ toldAt, withdrawnAt }) => toldAt !== null && withdrawnAt === null);
  const said = live.map((version) => `${saidText(version, locale)} (${throughWords[version.saidThrough]})`);
  const hold = (version: PromiseVersion): void => {
    const commandId = newId<'Command'>();
    settle.mutate(
      { commandId, id: promise.id, versionId: version.id },
      {
        onSuccess: () => sayDone('Settled: one date stands.', commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return (
    <div className={`${styles.alarm} not-on-paper`} role="alert">
      <p>
        <strong>Call now, before anybody goes there.</strong> They were told {said.join(' and ')}. Both stand.
        {promise.customerPhone === null ? '' : ` Phone: ${promise.customerPhone}.`}
      </p>
      {live.map((version) => (
        <Button
          key={version.id}
          variant="default"
          size="compact-md"
          loading={settle.isPending}
          onClick={() => hold(version)}
        >
          Called: {saidText(version, locale)} holds
        </Button>
      ))}
    </div>
  );
}
