import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { responseChannels } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { SurveyResponse } from '../../../../shared/features/surveys/responses.schema.ts';
import { useRows } from '../../../rpc/pages.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterRow } from '../../../ui/FilterRow.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { channelWords } from '../reading/reading-words.ts';
import type { SurveyTabProps } from '../surveys.logic.ts';
import { responseColumns } from './response-columns.tsx';
import { responsePages } from './responses.queries.ts';
import styles from './Asking.module.css';

const keyOf = ({ id }: SurveyResponse): string => id;
const narrowing = ['from', 'to', 'locationId', 'answered'] as const;

/** Everybody who answered, newest first. */
export function ResponsesTab({ survey, filter, setFilter }: SurveyTabProps) {
  const open = useOpen();
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(responsePages(survey.id, filter)),
  );
  const definition = (survey.inUse ?? survey.draft)?.definition;
  const columns = useMemo(() => (definition === undefined ? [] : responseColumns(definition)), [definition]);
  const isNarrowed = narrowing.some((key) => filter[key] !== undefined);
  if (error !== null) return <EmptyState title="The answers could not be read">{toSentence(error)}</EmptyState>;
  return (
    <div className={styles.list}>
      <FilterRow
        tabs={[
          { key: 'all' as const, label: 'All' },
          { key: 'counted' as const, label: 'Counted' },
          { key: 'partial' as const, label: 'Unfinished' },
          { key: 'set-aside' as const, label: 'Set aside' },
        ]}
        chosen={filter.show ?? 'all'}
        onChoose={(key) => setFilter({ show: key === 'all' ? undefined : key })}
      >
        {isNarrowed ? (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => setFilter({ from: undefined, to: undefined, locationId: undefined, answered: undefined })}
          >
            Only some of them. Show all
          </Button>
        ) : null}
        <Select
          size="sm"
          w={170}
          clearable
          aria-label="How they answered"
          placeholder="However answered"
          data={responseChannels.map((value) => ({ value, label: sentenceCase(channelWords[value]) }))}
          value={filter.channel ?? null}
          onChange={(channel) => setFilter({ channel: responseChannels.find((one) => one === channel) })}
        />
      </FilterRow>
      <DataTable
        key={JSON.stringify(filter)}
        name={`answers ${survey.id}`}
        label="Answers"
        rows={rows}
        columns={columns}
        keyOf={keyOf}
        onOpen={({ id }) => open(`/responses/${id}`)}
        // A page may come back empty with more to come, where filters exclude each other for long.
        isLoading={isPending || (rows.length === 0 && hasNextPage)}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        empty={
          survey.responses === 0 && filter.show === undefined ? (
            <EmptyState
              title="Every answer will stand here"
              action={<Button onClick={() => setFilter({ tab: 'ask' })}>See the ways to ask</Button>}
            >
              Ask on a tablet, on paper or on the phone, or bring in what another tool collected.
            </EmptyState>
          ) : (
            <EmptyState title="Nothing fits">No answer fits these filters. Take one away.</EmptyState>
          )
        }
      />
    </div>
  );
}
