import { Button } from '@mantine/core';
import type { Finding } from '../../../../shared/features/checklists/runs.schema.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import type { DataColumn } from '../../../ui/data-column.ts';
import { DayText } from '../../../ui/DateText.tsx';
import { kindWords } from './finding-words.ts';
import styles from './Findings.module.css';
import { FindingText } from './FindingText.tsx';

/** What the list shows of a finding, and what can be done with it. */
export function findingColumns(
  onAction: (finding: Finding) => void,
  onDismiss: (finding: Finding) => void,
): readonly DataColumn<Finding>[] {
  return [
    { id: 'found', header: 'Found', width: 116, cell: ({ foundOn }) => <DayText day={foundOn} /> },
    { id: 'what', header: 'What', cell: (finding) => <FindingText finding={finding} /> },
    {
      id: 'where',
      header: 'Where',
      width: 170,
      cell: ({ runTitle, locationName, kind }) => (
        <>
          <div>{locationName ?? runTitle}</div>
          <div className="soft small">
            {locationName === null ? kindWords[kind] : `${runTitle} · ${kindWords[kind]}`}
          </div>
        </>
      ),
    },
    {
      id: 'deed',
      header: 'What comes of it',
      width: 165,
      cell: (finding) => {
        if (finding.state === 'action')
          return finding.actionId === null ? (
            'an action'
          ) : (
            <RecordLink to={`/actions/${finding.actionId}`}>See the action</RecordLink>
          );
        if (finding.state === 'dismissed') return <span className="soft">Nothing to do: {finding.reason}</span>;
        return (
          <span className={styles.deeds}>
            <Button variant="default" size="compact-sm" onClick={() => onAction(finding)}>
              Make it an action
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => onDismiss(finding)}>
              Dismiss
            </Button>
          </span>
        );
      },
    },
  ];
}
