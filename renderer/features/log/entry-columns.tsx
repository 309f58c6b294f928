import { clipWords } from '../../../shared/features/log/clip-words.ts';
import type { Entry } from '../../../shared/features/log/log.schema.ts';
import { channelWords } from '../../../shared/features/log/log.words.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { RelativeTime } from '../../ui/DateText.tsx';
import { FaceMark, Snippet, Then } from './EntryCells.tsx';

/** Two lines of a list. */
const shownLetters = 220;

/** What the list shows of an entry. */
export const entryColumns: readonly DataColumn<Entry>[] = [
  { id: 'left', header: 'Left', width: 56, cell: ({ howLeft }) => <FaceMark howLeft={howLeft} /> },
  {
    id: 'words',
    header: 'What they said',
    cell: ({ words, snippet, customerName }) => (
      <>
        <div>“{snippet === null ? clipWords(words, shownLetters) : <Snippet text={snippet} />}”</div>
        <div className="soft small">{customerName ?? 'someone'}</div>
      </>
    ),
  },
  {
    id: 'where',
    header: 'Where',
    width: 132,
    cell: ({ touchpointName, channel, themeName }) => (
      <>
        <div>{touchpointName ?? channelWords[channel]}</div>
        {themeName === null ? null : <div className="soft small">{themeName}</div>}
      </>
    ),
  },
  { id: 'heard', header: 'Heard', width: 112, cell: ({ heardAt }) => <RelativeTime at={heardAt} /> },
  { id: 'then', header: 'Then', width: 124, cell: (entry) => <Then entry={entry} /> },
];
