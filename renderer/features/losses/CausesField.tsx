import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../rpc/client.ts';
import { Field } from '../../ui/Field.tsx';
import { pointsSentence, withPoints, withRest, type ExitDraft } from './exit-draft.ts';
import styles from './Losses.module.css';

type Props = {
  readonly draft: ExitDraft;
  readonly error: string | null;
  readonly onChange: (change: (was: ExitDraft) => ExitDraft) => void;
};

/** 100 points over the reasons customers leave for: numbers are typed, Enter gives a reason the rest. */
export function CausesField({ draft, error, onChange }: Props) {
  const { data } = useQuery(orpc.business.places.queryOptions({ input: {} }));
  const given = new Map(draft.points.map(({ reasonId, points }) => [reasonId, points]));
  const reasons = (data?.reasons ?? []).filter(
    ({ id, list, archived }) => list === 'loss' && (!archived || given.has(id)),
  );
  return (
    <Field
      label="What drove them away, as 100 points"
      hint={error === null ? pointsSentence(draft) : null}
      error={error}
    >
      {() => (
        <ul className={styles.points}>
          {reasons.map(({ id, name }) => (
            <li key={id}>
              <span aria-hidden="true">{name}</span>
              <TextInput
                aria-label={name}
                inputMode="numeric"
                maxLength={3}
                value={given.get(id) ?? ''}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  onChange((was) => withPoints(was, id, text));
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
                  event.preventDefault();
                  onChange((was) => withRest(was, id));
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}
