import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  mirrorSettingsSchema,
  type MirrorSettings as Settings,
} from '../../../shared/features/mirror/mirror.schema.ts';
import { checklistIdSchema } from '../../../shared/ids.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import styles from './Mirror.module.css';

type Props = { readonly onClose: () => void };

/** When the mirror opens, what it asks, and who rates besides the owner. */
export function MirrorSettings({ onClose }: Props) {
  const { data, error } = useQuery(orpc.mirror.getSettings.queryOptions({ input: {} }));
  if (error !== null) return <p role="alert">{toSentence(error)}</p>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  return <SettingsForm settings={data} onClose={onClose} />;
}

function SettingsForm({ settings, onClose }: Props & { readonly settings: Settings }) {
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [problem, setProblem] = useState<string | null>(null);
  const { value, setValue, clear } = useDraft('mirror settings', mirrorSettingsSchema, () => settings);
  const { data: checklists } = useQuery(orpc.checklists.list.queryOptions({ input: { use: 'mirror', limit: 200 } }));
  const save = useMutation(orpc.mirror.setSettings.mutationOptions());
  const change = (patch: Partial<Settings>): void => setValue((was) => ({ ...was, ...patch }));
  const submit = (): void => {
    const checked = mirrorSettingsSchema.safeParse(value);
    if (!checked.success) return setProblem('Choose from 0 to 60 days.');
    setProblem(null);
    save.mutate(
      { commandId, settings: checked.data },
      {
        onSuccess: () => {
          clear();
          onClose();
          sayDone('Saved. An audit that is open already goes on as it began.', commandId);
        },
        onError: renewCommandId,
      },
    );
  };
  const items = checklists?.items ?? [];
  const chosen = value.checklistId ?? items[0]?.id ?? null;
  return (
    <Form
      onSubmit={submit}
      onCancel={onClose}
      isBusy={save.isPending}
      problem={problem ?? (save.error === null ? null : toSentence(save.error))}
      note="It holds for audits that begin from now on."
    >
      <NumberInput
        label="Opens so many days after the quarter has ended"
        description="0 is the first day of the next quarter. A few days leave time to record what is still to be written down."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={0}
        max={60}
        allowDecimal={false}
        data-autofocus
        value={value.opensAfterDays}
        onChange={(days) => change({ opensAfterDays: Number(days) })}
      />
      <Select
        label="What it asks"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder="The questions that come with Plain Mirror"
        disabled={chosen === null}
        description={
          chosen === null ? (
            'The first audit brings them; from then on you can change them.'
          ) : (
            <RecordLink to={`/checklists/${chosen}/edit`}>Change the questions</RecordLink>
          )
        }
        allowDeselect={false}
        data={items.map(({ id, title, items: count }) => ({ value: id, label: `${title} · ${count} questions` }))}
        value={chosen}
        onChange={(id) => change({ checklistId: id === null ? null : checklistIdSchema.parse(id) })}
      />
      <fieldset className={styles.raters}>
        <legend>Who rates besides you, on the questions that are for everybody</legend>
        <Checkbox
          label="Managers, by name"
          checked={value.asksManagers}
          onChange={(event) => change({ asksManagers: event.currentTarget.checked })}
        />
        <Checkbox
          label="Staff, anonymously"
          description="Asked where at least five work here, and shown only where at least five answered."
          checked={value.asksStaff}
          onChange={(event) => change({ asksStaff: event.currentTarget.checked })}
        />
        <Checkbox
          label="Somebody from outside, on paper"
          description="A friend, a customer, an adviser: you print the questions and key in what they marked."
          checked={value.asksOutsider}
          onChange={(event) => change({ asksOutsider: event.currentTarget.checked })}
        />
      </fieldset>
    </Form>
  );
}
