import type { Checklist } from '../../../shared/features/checklists/checklists.schema.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DayText } from '../../ui/DateText.tsx';
import { plural } from '../../ui/format.ts';
import { useWords } from './checklists.logic.ts';

/** What the list shows of a checklist. */
export const checklistColumns: readonly DataColumn<Checklist>[] = [
  {
    id: 'title',
    header: 'Checklist',
    cell: ({ title, purpose }) => (
      <>
        <div>{title}</div>
        {purpose === '' ? null : <div className="soft small">{purpose}</div>}
      </>
    ),
  },
  { id: 'use', header: 'Made for', width: 150, cell: ({ use }) => useWords[use] },
  {
    id: 'items',
    header: 'Asks',
    width: 100,
    isNumber: true,
    cell: ({ items }) => `${items} ${plural(items, 'item')}`,
  },
  {
    id: 'runs',
    header: 'Filled in',
    width: 100,
    isNumber: true,
    cell: ({ runs }) => (runs === 0 ? <span className="soft">not yet</span> : runs),
  },
  {
    id: 'last',
    header: 'Last',
    width: 140,
    cell: ({ lastRanOn }) => (lastRanOn === null ? null : <DayText day={lastRanOn} />),
  },
  { id: 'version', header: 'Version', width: 90, isNumber: true, cell: ({ version }) => version },
];
