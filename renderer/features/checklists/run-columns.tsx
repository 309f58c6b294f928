import type { Run } from '../../../shared/features/checklists/runs.schema.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DayText } from '../../ui/DateText.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { runMark } from './run-words.ts';
import { RunScoreText } from './RunScoreText.tsx';

/** What the list shows of a time a checklist was filled in. */
export const runColumns: readonly DataColumn<Run>[] = [
  { id: 'day', header: 'Day', width: 116, cell: ({ ranOn }) => <DayText day={ranOn} /> },
  {
    id: 'about',
    header: 'About',
    cell: ({ about, locationName, filledByName, version }) => (
      <>
        <div>{about === '' ? (locationName ?? 'The whole business') : about}</div>
        <div className="soft small">
          {[about === '' ? null : locationName, filledByName, `version ${version}`].filter(Boolean).join(' · ')}
        </div>
      </>
    ),
  },
  {
    id: 'stands',
    header: 'Stands',
    width: 160,
    cell: (run) => {
      const { word, tone } = runMark(run);
      const isOpen = run.state === 'draft' || run.state === 'sent-back';
      return (
        <>
          <ToneMark tone={tone}>{word}</ToneMark>
          {isOpen ? (
            <div className="soft small">
              {run.answered} of {run.toAnswer} answered
            </div>
          ) : null}
        </>
      );
    },
  },
  { id: 'score', header: 'Score', width: 120, isNumber: true, cell: (run) => <RunScoreText {...run} /> },
  {
    id: 'findings',
    header: 'Findings',
    width: 96,
    isNumber: true,
    cell: ({ openFindings }) => (openFindings === 0 ? null : openFindings),
  },
];
