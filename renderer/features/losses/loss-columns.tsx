import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import { noticedWords } from '../../../shared/features/losses/losses.words.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DayText } from '../../ui/DateText.tsx';
import { Stands, Told, Who } from './LossCells.tsx';

/** The columns of the list of losses. */
export const lossColumns: readonly DataColumn<Loss>[] = [
  { id: 'customer', header: 'Customer', cell: (loss) => <Who loss={loss} /> },
  {
    id: 'left',
    header: 'Left',
    width: 104,
    cell: ({ lostOn, noticed }) => (
      <>
        <DayText day={lostOn} />
        <div className="soft small">{noticedWords[noticed]}</div>
      </>
    ),
  },
  { id: 'file', header: 'Reason on file', width: 120, cell: ({ reasonName }) => reasonName ?? 'unknown' },
  { id: 'told', header: 'What they told us', cell: (loss) => <Told loss={loss} /> },
  { id: 'stands', header: 'Stands', width: 124, cell: (loss) => <Stands loss={loss} /> },
];
