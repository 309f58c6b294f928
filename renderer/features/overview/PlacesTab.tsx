import { useState } from 'react';
import { departments } from '../../../shared/features/business/business.schema.ts';
import { departmentWords } from '../../../shared/features/business/business.words.ts';
import type { HeatRow, Mood, Source } from '../../../shared/features/overview/overview.schema.ts';
import { useOpen } from '../../ui/use-open.ts';
import { Button } from '@mantine/core';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MoodCell } from './MoodCell.tsx';
import styles from './Overview.module.css';
import { SourceList } from './SourceList.tsx';

type Shown = { readonly title: string; readonly mood: Mood; readonly records: readonly Source[] };

/** Places by department. A cell opens the records it was counted from. */
export function PlacesTab({ rows }: { readonly rows: readonly HeatRow[] }) {
  const open = useOpen();
  const [shown, setShown] = useState<Shown | null>(null);
  const named = departments.filter((department) =>
    rows.some((row) => row.departments.some((cell) => cell.department === department)),
  );
  if (rows.length === 0) {
    return (
      <EmptyState
        title="Places stand beside each other here"
        action={<Button onClick={() => open('/log')}>Open the log</Button>}
      >
        Each with how many customers left unhappy, by department, and a mark only where it differs from the others by
        more than chance. It begins with the first thing a customer said this quarter.
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.grid}>
        <table className={styles.map}>
          <caption className="seen-by-readers-only">Places by department</caption>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">In all</th>
              {named.map((department) => (
                <th key={department} scope="col">
                  {departmentWords[department]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ locationId, name, mood, departments: cells, records }) => (
              <tr key={locationId ?? ''}>
                <th scope="row">{name}</th>
                <td>
                  <MoodCell mood={mood} onOpen={() => setShown({ title: name, mood, records })} />
                </td>
                {named.map((department) => {
                  const cell = cells.find((one) => one.department === department);
                  const title = `${departmentWords[department]}, ${name}`;
                  return (
                    <td key={department}>
                      {cell === undefined ? null : (
                        <MoodCell mood={cell.mood} onOpen={() => setShown({ title, ...cell })} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft small">
        Coloured only where chance does not explain the difference from all places, or from all these departments,
        together.
      </p>
      <Dialog title={shown?.title ?? ''} isOpen={shown !== null} onClose={() => setShown(null)}>
        {shown === null ? null : <SourceList mood={shown.mood} sources={shown.records} />}
      </Dialog>
    </>
  );
}
