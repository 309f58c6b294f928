import { Button, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { addDays, toDay, type Day } from '../../../../shared/clock.ts';
import type { Checklist } from '../../../../shared/features/checklists/checklists.schema.ts';
import { dayName, quarterOf } from '../../../../shared/period.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { useScorecards } from '../scenarios/use-scorecards.ts';
import styles from '../Shops.module.css';
import type { ShopsTabProps } from '../shops-tab.ts';
import { BesideCard } from './BesideCard.tsx';
import { PlacesCard } from './PlacesCard.tsx';
import { RepeatsCard } from './RepeatsCard.tsx';
import { mainScorecard } from './seen.logic.ts';
import { SeenTrendCard } from './SeenTrendCard.tsx';

/** What shoppers saw, scorecard by scorecard. */
export function SeenTab(props: ShopsTabProps) {
  const { scorecards, isReading, error } = useScorecards();
  if (error !== null) return <EmptyState title="The scorecards could not be read">{toSentence(error)}</EmptyState>;
  if (isReading) return <p className="soft">Reading…</p>;
  const chosen = scorecards.find(({ id }) => id === props.filter.checklistId) ?? mainScorecard(scorecards);
  if (chosen === null) {
    return (
      <EmptyState
        title="What shoppers see will stand here"
        action={<Button onClick={() => props.onPlan()}>Plan a visit</Button>}
      >
        After the first scored visit: the score over time, place beside place, what fails again and again, and what
        shoppers saw beside what you said of the same things in your own audit.
      </EmptyState>
    );
  }
  return <Seen {...props} scorecard={chosen} scorecards={scorecards} />;
}

type SeenProps = ShopsTabProps & { readonly scorecard: Checklist; readonly scorecards: readonly Checklist[] };

function Seen({ filter, setFilter, scorecard, scorecards }: SeenProps) {
  const checklistId = scorecard.id;
  const days = filter.from === undefined ? {} : { from: filter.from };
  const place = filter.locationId === undefined ? {} : { locationId: filter.locationId };
  const results = useQuery(
    orpc.checklists.results.queryOptions({
      input: { checklistId, ...days, ...place },
      placeholderData: keepPreviousData,
    }),
  );
  const places = useQuery(
    orpc.checklists.compare.queryOptions({ input: { checklistId, ...days }, placeholderData: keepPreviousData }),
  );
  const error = results.error ?? places.error;
  if (error !== null) return <EmptyState title="The results could not be read">{toSentence(error)}</EmptyState>;
  return (
    <>
      <div className={styles.choices}>
        <Select
          size="sm"
          w={240}
          aria-label="Scorecard"
          allowDeselect={false}
          data={scorecards.map(({ id, title }) => ({ value: id, label: title }))}
          value={checklistId}
          onChange={(next) => setFilter({ checklistId: scorecards.find(({ id }) => id === next)?.id ?? undefined })}
        />
        <SinceSelect from={filter.from} onChange={(from) => setFilter({ from })} />
        {filter.locationId === undefined ? null : (
          <Button variant="subtle" size="compact-md" onClick={() => setFilter({ locationId: undefined })}>
            Only one place. Show all
          </Button>
        )}
        <span className={styles.more}>
          <RecordLink to={`/checklists/${checklistId}`}>Section by section, item by item</RecordLink>
        </span>
      </div>
      {results.data === undefined || places.data === undefined ? (
        <p className="soft">Reading…</p>
      ) : (
        <div className={styles.two}>
          <div className={styles.column}>
            <SeenTrendCard checklistId={checklistId} results={results.data} filter={filter} />
            <BesideCard checklistId={checklistId} from={filter.from} />
          </div>
          <div className={styles.column}>
            <PlacesCard places={places.data.places} />
            <RepeatsCard results={results.data} />
          </div>
        </div>
      )}
    </>
  );
}

/** A year shows a season come back. */
const yearDays = 365;

type SinceProps = { readonly from: Day | undefined; readonly onChange: (from: Day | undefined) => void };

function SinceSelect({ from, onChange }: SinceProps) {
  const { now, timeZone } = useReader();
  const { business } = useSignedIn();
  const today = toDay(now, timeZone);
  const choices = [
    { value: '', label: 'All visits' },
    { value: addDays(today, -yearDays), label: 'The last 12 months' },
    { value: quarterOf(today, business.yearStartsInMonth).from, label: 'This quarter' },
  ] as const;
  const isKnown = choices.some(({ value }) => value === (from ?? ''));
  return (
    <Select
      size="sm"
      w={180}
      aria-label="Which visits are read"
      allowDeselect={false}
      data={
        isKnown || from === undefined ? [...choices] : [...choices, { value: from, label: `Since ${dayName(from)}` }]
      }
      value={from ?? ''}
      onChange={(next) => {
        const chosen = choices.find(({ value }) => value === next)?.value ?? '';
        onChange(chosen === '' ? undefined : chosen);
      }}
    />
  );
}
