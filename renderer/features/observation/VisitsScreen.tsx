import { Button, Switch } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Observation, ObservationFilter } from '../../../shared/features/observation/observation.schema.ts';
import { TouchFrame } from '../../parts/TouchFrame.tsx';
import { orpc } from '../../rpc/client.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DayText } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Reader } from '../../ui/format.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './Observation.module.css';
import { answerState, visitsTitle } from './observation.logic.ts';
import { VisitCard } from './VisitCard.tsx';
import { VisitForm } from './VisitForm.tsx';

const keyOf = ({ id }: Observation): string => id;

function toColumns(reader: Reader): readonly DataColumn<Observation>[] {
  return [
    { id: 'day', header: 'Day', width: 120, cell: ({ watchedOn }) => <DayText day={watchedOn} /> },
    {
      id: 'visit',
      header: 'Whom we watched',
      cell: ({ customerName, product }) => (
        <>
          <div className={styles.name}>{customerName}</div>
          <div className="soft small">{product}</div>
        </>
      ),
    },
    {
      id: 'surprised',
      header: 'What surprised us',
      cell: ({ did, surprised }) => <div className={styles.clipped}>{surprised === '' ? did : surprised}</div>,
    },
    {
      id: 'answer',
      header: 'Our answer',
      width: 200,
      cell: (visit) => {
        const { tone, text } = answerState(visit, reader);
        return <ToneMark tone={tone}>{text}</ToneMark>;
      },
    },
  ];
}

/** What is open in front of the list. */
type Shown = { readonly visit: Observation | null; readonly isForm: boolean };

/** Visits at which we watched customers use what we sold; each owes them an answer. */
export function VisitsScreen({ filter, setFilter }: FilteredScreen<ObservationFilter>) {
  const reader = useReader();
  const owed = filter.owed === true;
  const counts = useQuery(orpc.observation.counts.queryOptions({ input: {} })).data ?? null;
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(orpc.observation.list.infiniteOptions(byPage((cursor) => ({ owed, cursor })))),
  );
  const columns = useMemo(() => toColumns(reader), [reader]);
  const [shown, setShown] = useState<Shown | null>(null);
  const close = (): void => setShown(null);
  const add = (): void => setShown({ visit: null, isForm: true });
  useShortcut('N', 'Write a visit down', add);
  return (
    <TouchFrame
      tab="visits"
      title={visitsTitle(counts, reader.locale)}
      purpose="Watch a customer use what you sold. What they tell you must not fall into a hole: each visit owes them an answer."
      action={
        <Button onClick={add}>
          Write a visit down <KeyHint keys="N" onAccent />
        </Button>
      }
      filters={
        <Switch
          label="Only those that owe an answer"
          checked={owed}
          onChange={(event) => setFilter({ owed: event.currentTarget.checked ? true : undefined })}
        />
      }
    >
      {error === null ? (
        <DataTable
          key={String(owed)}
          name="watched-visits"
          label="Visits"
          rows={rows}
          columns={columns}
          keyOf={keyOf}
          onOpen={(visit) => setShown({ visit, isForm: false })}
          isLoading={isPending}
          hasMore={hasNextPage}
          isLoadingMore={isFetchingNextPage}
          loadMore={loadMore}
          empty={
            owed ? (
              <EmptyState title="No answer is owed">Every customer we watched has been told.</EmptyState>
            ) : (
              <EmptyState
                title="What customers really do stands here"
                action={<Button onClick={add}>Write the first visit down</Button>}
              >
                Sit beside a customer for a quarter of an hour and watch. What surprises you is what nobody would have
                written in a survey.
              </EmptyState>
            )
          }
        />
      ) : (
        <EmptyState title="The visits could not be read">{toSentence(error)}</EmptyState>
      )}
      <Dialog title={shown?.visit?.customerName ?? 'A visit'} isOpen={shown !== null} onClose={close}>
        {shown === null ? null : shown.visit === null || shown.isForm ? (
          <VisitForm of={shown.visit} onDone={close} />
        ) : (
          <VisitCard of={shown.visit} onChange={() => setShown({ visit: shown.visit, isForm: true })} onDone={close} />
        )}
      </Dialog>
    </TouchFrame>
  );
}
