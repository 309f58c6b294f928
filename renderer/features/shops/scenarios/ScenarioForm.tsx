import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { visitChannels, type Scenario } from '../../../../shared/features/shops/shops.schema.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toFormProblems } from '../../../rpc/form-problems.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { plural, sentenceCase } from '../../../ui/format.ts';
import { Form } from '../../../ui/Form.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useReader } from '../../../ui/use-reader.ts';
import styles from '../Shops.module.css';
import { channelWords } from '../shops.logic.ts';
import {
  fromChoice,
  fromScenarioDraft,
  scenarioDraftSchema,
  toChoice,
  toScenarioDraft,
  type ScenarioDraft,
} from './scenario-draft.ts';
import { newMade, useSaveScenario } from './use-save-scenario.ts';
import { useScorecards } from './use-scorecards.ts';

type Props = {
  /** What is changed; or what a new one begins with. */
  readonly of: Scenario | ScenarioDraft;
  readonly onDone: (id: Scenario['id'] | null) => void;
};

const below = ['label', 'input', 'description', 'error'] as const;

/** Who to be, what to ask for, what to watch, and what the visit is scored with. */
export function ScenarioForm({ of, onDone }: Props) {
  const { currency, locale } = useReader();
  const money = { currency, locale };
  const sayDone = useUndoNotice();
  const [id] = useState(() => ('id' in of ? of.id : newId<'Scenario'>()));
  const [made] = useState(newMade);
  const [commandId, renewCommandId] = useCommandId();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { value, setValue, clear } = useDraft(`scenario ${'id' in of ? of.id : of.title}`, scenarioDraftSchema, () =>
    'id' in of ? toScenarioDraft(of, money) : of,
  );
  const { scorecards, templates } = useScorecards();
  const save = useSaveScenario();
  const { errorOf, problem } = toFormProblems(save.error, errors);
  const change = (patch: Partial<ScenarioDraft>): void => setValue((was) => ({ ...was, ...patch }));
  const submit = (): void => {
    const read = fromScenarioDraft(value, money);
    setErrors('errors' in read ? read.errors : {});
    if ('errors' in read) return;
    save.mutate(
      { ...read, id, commandId, made },
      {
        onSuccess: () => {
          clear();
          sayDone('Saved.', commandId);
          onDone(id);
        },
        onError: renewCommandId,
      },
    );
  };
  const cancel = (): void => {
    clear();
    onDone(null);
  };
  return (
    <Form onSubmit={submit} onCancel={cancel} isBusy={save.isPending} problem={problem}>
      <div className={styles.pair}>
        <TextInput
          label="Name"
          placeholder="Asking for a price"
          data-autofocus
          maxLength={200}
          value={value.title}
          error={errorOf('title')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Select
          label="How the shopper comes"
          allowDeselect={false}
          data={visitChannels.map((one) => ({ value: one, label: sentenceCase(channelWords[one]) }))}
          value={value.channel}
          onChange={(next) => change({ channel: visitChannels.find((one) => one === next) ?? value.channel })}
        />
      </div>
      <Textarea
        label="Who to be"
        placeholder="A cyclist who needs a bike for the daily ride to work"
        autosize
        minRows={2}
        maxLength={4000}
        value={value.whoToBe}
        onChange={(event) => change({ whoToBe: event.currentTarget.value })}
      />
      <Textarea
        label="What to ask for"
        placeholder="What it costs, and when it can be collected"
        autosize
        minRows={2}
        maxLength={4000}
        value={value.whatToAskFor}
        onChange={(event) => change({ whatToAskFor: event.currentTarget.value })}
      />
      <Textarea
        label="What to watch"
        placeholder="How long it takes until somebody says hello"
        autosize
        minRows={2}
        maxLength={4000}
        value={value.whatToWatch}
        onChange={(event) => change({ whatToWatch: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <Select
          label="Scorecard"
          description="A ready-made one can be changed later."
          inputWrapperOrder={[...below]}
          placeholder="Choose one"
          data={[
            { group: 'Yours', items: scorecards.map(({ id: one, title }) => ({ value: one, label: title })) },
            {
              group: 'Ready to use',
              items: templates.map(({ name, title, items }) => ({
                value: toChoice({ template: name }) ?? name,
                label: `${title}, ${items} ${plural(items, 'item')}`,
              })),
            },
          ].filter(({ items }) => items.length > 0)}
          value={toChoice(value.scorecard)}
          error={errorOf('checklistId')}
          onChange={(choice) => change({ scorecard: fromChoice(choice, scorecards) })}
        />
        <TextInput
          label="Budget"
          description="Empty where nothing is bought."
          inputWrapperOrder={[...below]}
          inputMode="decimal"
          value={value.budget}
          error={errorOf('budgetMinor')}
          onChange={(event) => change({ budget: event.currentTarget.value })}
        />
      </div>
    </Form>
  );
}
