import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { toDay } from '../../../../shared/clock.ts';
import {
  claimKinds,
  type ClaimItem,
  type ClaimKind,
  type Item,
} from '../../../../shared/features/checklists/definition.schema.ts';
import type { Measured } from '../../../../shared/features/measures/measures.schema.ts';
import { quarterOf } from '../../../../shared/period.ts';
import { orpc } from '../../../rpc/client.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { sentenceCase } from '../../../ui/format.ts';
import styles from '../../../ui/making/Making.module.css';
import { useReader } from '../../../ui/use-reader.ts';
import { claimKindWords } from '../item-words.logic.ts';

type Props = { readonly item: ClaimItem; readonly onChange: (item: Item) => void };

/** The figures a claim of a kind can be held against; whether something happened at all can be read off a count. */
const units: Readonly<Record<ClaimKind, readonly Measured['unit'][]>> = {
  days: ['days'],
  count: ['count'],
  share: ['share'],
  amount: ['count'],
  'yes-no': ['count', 'share', 'days'],
};

/** What is claimed, and the figure of the records it is held against. */
export function ClaimFields({ item, onChange }: Props) {
  const { now, timeZone } = useReader();
  const { business } = useSignedIn();
  const { from, to } = quarterOf(toDay(now, timeZone), business.yearStartsInMonth);
  const { data } = useQuery(orpc.measures.read.queryOptions({ input: { from, to } }));
  const fitting = (data?.items ?? []).filter(({ unit }) => units[item.kind].includes(unit));
  return (
    <div className={styles.pair}>
      <Select
        label="What is claimed"
        allowDeselect={false}
        data={claimKinds.map((kind) => ({ value: kind, label: sentenceCase(claimKindWords[kind]) }))}
        value={item.kind}
        onChange={(value) => onChange({ ...item, kind: claimKinds.find((kind) => kind === value) ?? item.kind })}
      />
      <Select
        label="Held against"
        searchable
        allowDeselect={false}
        nothingFoundMessage="No figure is called so"
        data={fitting.map(({ id, label }) => ({ value: id, label }))}
        value={item.measure}
        error={
          data === undefined || fitting.some(({ id }) => id === item.measure)
            ? null
            : 'Choose a figure that can be compared with it.'
        }
        onChange={(measure) => measure !== null && onChange({ ...item, measure })}
      />
    </div>
  );
}
