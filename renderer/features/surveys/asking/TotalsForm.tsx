import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, toDay, type Day } from '../../../../shared/clock.ts';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import { totalsSchema } from '../../../../shared/features/surveys/responses.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { LocationPicker } from '../../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../../rpc/sentences.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { DayField } from '../../../ui/DayField.tsx';
import { Form } from '../../../ui/Form.tsx';
import { formErrors } from '../../../ui/form-errors.ts';
import { useReader } from '../../../ui/use-reader.ts';
import styles from './Asking.module.css';
import { listCountable, listCountedQuestions } from './totals.logic.ts';

type Props = { readonly surveyId: Id<'Survey'>; readonly definition: Definition; readonly onDone: () => void };

/** A month back, where most summaries begin. */
const usualDays = 30;

/** Counts of one question over one period, from one source. */
export function TotalsForm({ surveyId, definition, onDone }: Props) {
  const { now, timeZone } = useReader();
  const sayDone = useUndoNotice();
  const today = toDay(now, timeZone);
  const language = definition.languages[0] ?? 'en';
  const questions = listCountedQuestions(definition, language);
  const [commandId, renew] = useCommandId();
  const [id] = useState(() => newId<'Total'>());
  const [chosen, setChosen] = useState(questions[0]?.question.id ?? '');
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const [from, setFrom] = useState<Day | null>(addDays(today, -usualDays));
  const [to, setTo] = useState<Day | null>(today);
  const [source, setSource] = useState('');
  const [locationId, setLocationId] = useState<Id<'Location'> | null>(null);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.surveys.saveTotals.mutationOptions());
  const question = questions.find((one) => one.question.id === chosen)?.question;
  const refused = toFieldError(save.error);
  const problemAt = (field: string): string | null =>
    problems[field] ?? (refused?.field === field ? refused.sentence : null);
  const submit = (): void => {
    const totals = { id, surveyId, question: chosen, counts, from, to, locationId, source };
    const checked = totalsSchema.safeParse(totals);
    setProblems(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    save.mutate(
      { commandId, totals: checked.data },
      {
        onSuccess: () => {
          sayDone('The counts are kept.', commandId);
          onDone();
        },
        onError: renew,
      },
    );
  };
  const isBeside = refused !== null && ['from', 'to', 'source', 'question'].includes(refused.field);
  return (
    <Form
      onSubmit={submit}
      onCancel={onDone}
      isBusy={save.isPending}
      problem={save.isError && !isBeside ? toSentence(save.error) : null}
    >
      <Select
        label="Question"
        allowDeselect={false}
        data-autofocus
        data={questions.map(({ question: { id }, label }) => ({ value: id, label }))}
        value={chosen}
        error={problemAt('question')}
        onChange={(value) => {
          setChosen(value ?? chosen);
          setCounts({});
        }}
      />
      <div className={styles.counts}>
        {(question === undefined ? [] : (listCountable(question, language) ?? [])).map(({ key, label }) => (
          <CountField
            key={`${chosen} ${key}`}
            label={label}
            value={counts[key]}
            onChange={(count) => setCounts({ ...counts, [key]: count })}
          />
        ))}
      </div>
      <Group grow align="flex-start">
        <DayField label="From" value={from} error={problemAt('from')} onChange={setFrom} max={today} />
        <DayField label="To" value={to} error={problemAt('to')} onChange={setTo} max={today} />
      </Group>
      <TextInput
        label="Where the counts come from"
        placeholder="Paper summary of the spring fair"
        value={source}
        error={problemAt('source')}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <LocationPicker placeholder="not said" value={locationId} onChange={setLocationId} />
    </Form>
  );
}

type CountProps = {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (count: number) => void;
};

function CountField({ label, value, onChange }: CountProps) {
  return (
    <NumberInput
      size="sm"
      label={label}
      min={0}
      allowDecimal={false}
      hideControls
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : 0)}
    />
  );
}
