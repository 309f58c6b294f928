import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Survey } from '../../../shared/features/surveys/surveys.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useRows } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { ImportQuestionnaire } from './files/ImportQuestionnaire.tsx';
import { NewSurvey } from './NewSurvey.tsx';
import { surveyColumns } from './survey-columns.tsx';
import { surveysTitle, type SurveyListFilter } from './surveys.logic.ts';
import { pagesOptions } from './surveys.queries.ts';

const keyOf = ({ id }: Survey): string => id;

/** Every survey: made here, or brought from elsewhere. */
export function SurveysScreen({ filter, setFilter }: FilteredScreen<SurveyListFilter>) {
  const { locale } = useReader();
  const open = useOpen();
  const [isMaking, setIsMaking] = useState(false);
  useShortcut('N', 'New survey', () => setIsMaking(true));
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(pagesOptions(filter)),
  );
  const show = filter.show ?? 'current';
  const newButton = (
    <Button onClick={() => setIsMaking(true)}>
      New survey <KeyHint keys="N" onAccent />
    </Button>
  );
  return (
    <PageFrame
      fills
      title={surveysTitle(isPending || error !== null ? null : rows, show === 'archived', locale)}
      purpose={
        <>
          Ask in the shop, on paper or on the phone, or bring in what another tool collected. Your own people are asked
          by the <RecordLink to="/pulse">staff pulse</RecordLink>.
        </>
      }
      action={newButton}
    >
      <FilterRow
        tabs={[
          { key: 'current' as const, label: 'Current' },
          { key: 'archived' as const, label: 'Archived' },
        ]}
        chosen={show}
        onChoose={(key) => setFilter({ show: key === 'current' ? undefined : key })}
      />
      {error === null ? (
        <DataTable
          key={show}
          name="surveys"
          label="Surveys"
          rows={rows}
          columns={surveyColumns}
          keyOf={keyOf}
          onOpen={({ id, version }) => open(version === 0 ? `/surveys/${id}/edit` : `/surveys/${id}`)}
          isLoading={isPending}
          hasMore={hasNextPage}
          isLoadingMore={isFetchingNextPage}
          loadMore={loadMore}
          empty={
            show === 'archived' ? (
              <EmptyState title="Nothing is archived">
                A survey you no longer need can be put away here with all its answers, and taken out again.
              </EmptyState>
            ) : (
              <EmptyState
                title="What customers answer will stand here"
                action={
                  <Group>
                    {newButton}
                    <Button variant="default" onClick={() => open('/surveys/new/import')}>
                      Import answers
                    </Button>
                  </Group>
                }
              >
                Begin with a survey that is ready to use, or bring in the answers another tool has collected. A short
                one says more: one question about recommending you, and one about why.
              </EmptyState>
            )
          }
        />
      ) : (
        <EmptyState title="The surveys could not be read">{toSentence(error)}</EmptyState>
      )}
      <ImportQuestionnaire
        opened={filter.file !== undefined}
        onClose={() => setFilter({ file: undefined })}
        given={filter.file}
      />
      <NewSurvey isOpen={isMaking} onClose={() => setIsMaking(false)} surveys={rows} />
    </PageFrame>
  );
}
