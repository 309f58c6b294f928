import { useState } from 'react';
import { departments } from '../../../shared/features/business/business.schema.ts';
import { departmentWords } from '../../../shared/features/business/business.words.ts';
import { journeySteps, type MapCell, type Tie } from '../../../shared/features/overview/overview.schema.ts';
import { stepWords } from '../../../shared/features/overview/overview.words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MoodCell } from './MoodCell.tsx';
import { shopWords } from './overview.logic.ts';
import styles from './Overview.module.css';
import { TouchpointForm } from './TouchpointForm.tsx';

/** Customers meet these whatever the business thinks; they stand on the map even while nobody said anything. */
const always = new Set(['finance', 'delivery']);

/** Departments by the steps of a customer's journey, each touchpoint with what is known of it. One opens its records. */
export function MapTab({ cells, ties }: { readonly cells: readonly MapCell[]; readonly ties: readonly Tie[] }) {
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = cells.find(({ touchpointId }) => touchpointId === shownId) ?? null;
  const rows = departments
    .map((department) => ({ department, cells: cells.filter((cell) => cell.department === department) }))
    .filter((row) => row.cells.length > 0 || always.has(row.department));
  const close = (): void => setShownId(null);
  const offMap = ties
    .filter(({ touchpointId }) => touchpointId === null)
    .map(({ title }) => `“${title}”`)
    .join(', ');
  return (
    <>
      <div className={styles.grid}>
        <table className={styles.map}>
          <caption className="seen-by-readers-only">Touchpoints by department and step of the journey</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="seen-by-readers-only">Department</span>
              </th>
              {journeySteps.map((step) => (
                <th key={step} scope="col">
                  {stepWords[step]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.department}>
                <th scope="row">
                  {departmentWords[row.department]}
                  {row.cells.length === 0 ? (
                    <span className={styles.faint}>No touchpoint yet: nobody has said anything</span>
                  ) : null}
                </th>
                {journeySteps.map((step) => (
                  <td key={step}>
                    {row.cells
                      .filter((cell) => cell.step === step)
                      .map(({ touchpointId, name, mood, shops }) => (
                        <MoodCell
                          key={touchpointId}
                          name={name}
                          mood={mood}
                          more={shopWords(shops)}
                          onOpen={() => setShownId(touchpointId)}
                        />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft small">
        Coloured only where chance does not explain the difference from all touchpoints together; the likely range
        stands in brackets.{offMap === '' ? null : ` Not on the map: ${offMap}.`}
      </p>
      <Dialog title={shown?.name ?? ''} isOpen={shown !== null} onClose={close}>
        {shown === null ? null : <TouchpointForm key={shown.touchpointId} cell={shown} onDone={close} />}
      </Dialog>
    </>
  );
}
