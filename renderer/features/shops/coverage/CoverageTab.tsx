import { Button, Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useOpen } from '../../../ui/use-open.ts';
import { useReader } from '../../../ui/use-reader.ts';
import type { CoverageCell } from '../../../../shared/features/shops/shops.schema.ts';
import { coverageOptions } from '../shops.queries.ts';
import type { ShopsTabProps } from '../shops-tab.ts';
import { cellMark, cellVerb, isElsewhere, otherYear, visitsPath, type CoveragePlace } from './coverage.logic.ts';
import styles from './Coverage.module.css';

/** Every place in every quarter of the year; a cell opens its visits, an empty one plans one. */
export function CoverageTab({ filter, setFilter, onPlan }: ShopsTabProps) {
  const { data, error } = useQuery({ ...coverageOptions(filter.on), placeholderData: keepPreviousData });
  if (error !== null) return <EmptyState title="The coverage could not be read">{toSentence(error)}</EmptyState>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  return (
    <Card>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label="Places and quarters">
          <thead>
            <tr>
              <th scope="col">Place</th>
              {data.quarters.map(({ name, from }) => (
                <th key={from} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.places.map((place) => (
              <CoverageRow
                key={place.locationId ?? ''}
                place={place}
                isAside={isElsewhere(place, data.places)}
                quarters={data.quarters.map(({ name }) => name)}
                onPlan={onPlan}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Group gap={12} justify="space-between" mt={16}>
        <p className="soft small">Each place once a quarter is enough to notice when something changes.</p>
        <Group gap={4}>
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => setFilter({ on: otherYear(data, -1) ?? undefined })}
          >
            The year before
          </Button>
          <Button variant="subtle" size="compact-md" onClick={() => setFilter({ on: otherYear(data, 1) ?? undefined })}>
            The year after
          </Button>
        </Group>
      </Group>
    </Card>
  );
}

type RowProps = {
  readonly place: CoveragePlace;
  /** Not a place of its own: what lies outside of all of them. */
  readonly isAside: boolean;
  readonly quarters: readonly string[];
  readonly onPlan: ShopsTabProps['onPlan'];
};

function CoverageRow({ place, isAside, quarters, onPlan }: RowProps) {
  const name = place.locationName ?? (isAside ? 'No place in particular' : 'The whole business');
  return (
    <tr>
      <th scope="row">{name}</th>
      {place.cells.map((cell, index) => (
        <td key={cell.from}>
          {isAside && cell.made + cell.planned === 0 ? null : (
            <Cell cell={cell} place={place} name={`${name}, ${quarters[index] ?? ''}`} onPlan={onPlan} />
          )}
        </td>
      ))}
    </tr>
  );
}

type CellProps = Pick<RowProps, 'place' | 'onPlan'> & { readonly cell: CoverageCell; readonly name: string };

function Cell({ cell, place, name, onPlan }: CellProps) {
  const { locale } = useReader();
  const open = useOpen();
  const { text, tone } = cellMark(cell, locale);
  const verb = cellVerb(cell);
  const { locationId } = place;
  return (
    <button
      type="button"
      className={styles.cell}
      title={verb}
      onClick={() =>
        cell.state === 'made' || cell.state === 'planned'
          ? open(visitsPath(cell, locationId))
          : onPlan({ locationId, within: { from: cell.from, to: cell.to } })
      }
    >
      <span className="seen-by-readers-only">{name}: </span>
      <ToneMark tone={tone}>{text}</ToneMark>
      <span className={cell.state === 'open' ? styles.verb : 'seen-by-readers-only'}>{verb}</span>
    </button>
  );
}
