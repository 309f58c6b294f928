import type { PolicyException } from '../../../shared/features/policy/policy.schema.ts';
import { exceptionKindWords } from '../../../shared/features/policy/policy.words.ts';
import { DayText, Money } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { sentenceCase } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import styles from './Policy.module.css';
import { outcomeState } from './policy.logic.ts';

/** The columns of the list of exceptions and denials. */
export const exceptionColumns: readonly DataColumn<PolicyException>[] = [
  { id: 'day', header: 'Day', width: 120, cell: ({ happenedOn }) => <DayText day={happenedOn} /> },
  {
    id: 'what',
    header: 'Rule and customer',
    cell: ({ policyName, customerName, kind, note }) => (
      <>
        <div className={styles.name}>
          {policyName} · {customerName}
        </div>
        <div className="soft small">{[sentenceCase(exceptionKindWords[kind]), note].filter(Boolean).join(': ')}</div>
      </>
    ),
  },
  {
    id: 'cost',
    header: 'Cost',
    width: 110,
    isNumber: true,
    cell: ({ costMinor }) => (costMinor === null ? null : <Money minor={costMinor} />),
  },
  {
    id: 'outcome',
    header: 'What became of them',
    width: 180,
    cell: (row) => {
      const { tone, text } = outcomeState(row);
      return <ToneMark tone={tone}>{text}</ToneMark>;
    },
  },
  { id: 'by', header: 'By', width: 110, cell: ({ byName }) => byName },
];
