import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../../rpc/client.ts';
import { exactText } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { RestoreBackup } from './RestoreBackup.tsx';

/** As long as the last restore can be taken back: says so, and offers it. */
export function RestoreLine() {
  const reader = useReader();
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery(orpc.restore.state.queryOptions({ input: {} }));
  const last = data?.last ?? null;
  if (last?.undo == null) return null;
  return (
    <p style={{ marginTop: 12 }}>
      The backup of {exactText(last.madeAt, reader)} was restored {exactText(last.at, reader)}. Until{' '}
      {exactText(last.undo.until, reader)} what it replaced can come back.{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => setIsOpen(true)}>
        Take the restore back…
      </Button>
      {isOpen ? <RestoreBackup source={{ name: last.undo.name }} onClose={() => setIsOpen(false)} /> : null}
    </p>
  );
}
