import type { ChecklistDefinition } from '../../../shared/features/checklists/definition.schema.ts';
import type { Reveal, Verdict } from '../../../shared/features/mirror/mirror.schema.ts';
import { recordsPath } from '../../parts/measure-records.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { claimText, recordText, verdictText } from '../../../shared/features/mirror/claim.words.ts';
import { recordDetail, verdictTone } from './claim-words.logic.ts';
import styles from './RevealList.module.css';

/** What stands first: what was believed and is not so. */
const groups: readonly { readonly verdict: Verdict; readonly title: string }[] = [
  { verdict: 'overclaim', title: 'Better as said than as recorded' },
  { verdict: 'no-record', title: 'Nobody recorded it: nobody can know' },
  { verdict: 'underclaim', title: 'Worse as said than as recorded' },
  { verdict: 'confirmed', title: 'It is as was said' },
];

type Props = { readonly reveals: readonly Reveal[]; readonly definition: Pick<ChecklistDefinition, 'sections'> };

/** Every claim beside its record, by what it turned out to be; each record opens what it was counted from. */
export function RevealList({ reveals, definition }: Props) {
  const items = definition.sections.flatMap((section) => section.items);
  const ordered = items.flatMap(({ id, label }) =>
    reveals.filter(({ itemId }) => itemId === id).map((reveal) => ({ label, reveal })),
  );
  return (
    <>
      {groups.map(({ verdict, title }) => {
        const rows = ordered.filter(({ reveal }) => reveal.verdict === verdict);
        if (rows.length === 0) return null;
        return (
          <Card key={verdict} title={title} count={rows.length}>
            <ul className={styles.list}>
              {rows.map(({ label, reveal }) => (
                <RevealRow key={reveal.itemId} label={label} reveal={reveal} />
              ))}
            </ul>
          </Card>
        );
      })}
    </>
  );
}

function RevealRow({ label, reveal }: { readonly label: string; readonly reveal: Reveal }) {
  const { person } = useSignedIn();
  const reader = useReader();
  const record = recordText(reveal, reader);
  if (reveal.verdict === 'no-record') {
    return (
      <li className={styles.short}>
        {reveal.records === null ? (
          <span>{label}</span>
        ) : (
          <RecordLink to={recordsPath(reveal.records)} className={styles.quiet}>
            {label}
          </RecordLink>
        )}
        <span className={styles.small}>
          {person.role === 'owner' ? 'you' : 'the owner'} said {claimText(reveal, reader)}
          {reveal.note === '' ? '' : ` (“${reveal.note}”)`}
        </span>
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <div className={styles.label}>
        {label}
        {reveal.note === '' ? null : <div className={styles.small}>“{reveal.note}”</div>}
      </div>
      <div className={styles.figure}>
        <span className={styles.small}>{person.role === 'owner' ? 'You said' : 'The owner said'}</span>
        <span className={styles.value}>{claimText(reveal, reader)}</span>
      </div>
      <div className={styles.figure}>
        <span className={styles.small}>The records say</span>
        {reveal.records === null ? (
          <span className={styles.value}>{record}</span>
        ) : (
          <RecordLink to={recordsPath(reveal.records)} className={styles.value}>
            {record}
          </RecordLink>
        )}
        <span className={styles.small}>{recordDetail(reveal, reader)}</span>
      </div>
      <div className={styles.verdict}>
        <ToneMark tone={verdictTone[reveal.verdict]}>{verdictText(reveal)}</ToneMark>
      </div>
    </li>
  );
}
