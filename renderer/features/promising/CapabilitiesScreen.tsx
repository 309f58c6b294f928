import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Capability } from '../../../shared/features/promising/promising.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { CapabilityPanel } from './CapabilityPanel.tsx';
import { toCapabilityColumns } from './capability-columns.tsx';
import { JobTypeForm } from './JobTypeForm.tsx';
import { OutOfUse } from './OutOfUse.tsx';
import { capabilitiesTitle, type CapabilitiesScreenFilter } from './promising.logic.ts';
import { useCapabilities } from './promising.queries.ts';

const keyOf = ({ id }: Capability): string => id;
const nothing = (): void => undefined;

/** What we are good at: each kind of job with the date that can be promised, how often we keep it, and who does it better. */
export function CapabilitiesScreen({ filter, setFilter }: FilteredScreen<CapabilitiesScreenFilter>) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const { data, error, isPending } = useCapabilities();
  const [edited, setEdited] = useState<Capability | 'new' | null>(null);
  const canChange = isLeader(person.role);
  const add = (): void => setEdited('new');
  useShortcut('N', 'Add a kind of job', add, canChange);
  const fewest = data?.fewest ?? 0;
  const columns = useMemo(() => toCapabilityColumns(locale, fewest, canChange), [locale, fewest, canChange]);
  if (error !== null) return <PageFrame title="The kinds of job could not be read" purpose={toSentence(error)} />;
  const shown = data?.items.find(({ id }) => id === filter.jobType) ?? null;
  return (
    <PageFrame
      fills
      title={capabilitiesTitle(data?.items ?? null, locale)}
      purpose={
        <>
          Counted over the last 24 months. Promise what comes true, and{' '}
          <RecordLink to="/promises/declined">refer</RecordLink> what others do better.
        </>
      }
      action={
        canChange ? (
          <Button onClick={add}>
            Add a kind of job <KeyHint keys="N" onAccent />
          </Button>
        ) : undefined
      }
    >
      <DataTable
        name="capabilities"
        label="Kinds of job"
        rows={data?.items ?? []}
        columns={columns}
        keyOf={keyOf}
        onOpen={({ id }) => setFilter({ jobType: id })}
        isLoading={isPending}
        hasMore={false}
        isLoadingMore={false}
        loadMore={nothing}
        empty={
          <EmptyState
            title="Each kind of job you promise stands here"
            action={canChange ? <Button onClick={add}>Name the first</Button> : undefined}
          >
            Say what you do, such as “new line” or “repair”. Promises of each tell how many days can honestly be said,
            and which work is better sent to somebody else.
          </EmptyState>
        }
      />
      {canChange ? <OutOfUse /> : null}
      <Dialog
        title={shown?.name ?? ''}
        isOpen={shown !== null && edited === null}
        onClose={() => setFilter({ jobType: undefined })}
        width={560}
      >
        {shown === null ? null : (
          <CapabilityPanel key={shown.id} of={shown} onChange={canChange ? () => setEdited(shown) : null} />
        )}
      </Dialog>
      <Dialog
        title={edited === 'new' ? 'A kind of job' : 'Change this kind of job'}
        isOpen={edited !== null}
        onClose={() => setEdited(null)}
        width={520}
      >
        {edited === null ? null : <JobTypeForm of={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />}
      </Dialog>
    </PageFrame>
  );
}
