import { NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mattersRules, type LossSettings } from '../../../shared/features/losses/losses.schema.ts';
import { parseMoney } from '../../../shared/money.ts';
import styles from '../../parts/losses/Losses.module.css';
import { PersonPicker } from '../../parts/PersonPicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { moneyText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';

const ruleWords = {
  everybody: 'Everybody who leaves',
  margin: 'Who left over so much a year',
  'top-margin': 'The top by yearly margin',
  'top-tenure': 'Who stayed longest',
} satisfies Record<(typeof mattersRules)[number], string>;

/** Whose leaving matters enough for a call, who calls, and what a call and a meeting take. */
export function RuleForm({ onDone }: { readonly onDone: () => void }) {
  const { data } = useQuery(orpc.losses.settings.queryOptions({ input: {} }));
  return data === undefined ? <p className="soft">Reading…</p> : <Fields settings={data} onDone={onDone} />;
}

function Fields({ settings, onDone }: { readonly settings: LossSettings; readonly onDone: () => void }) {
  const { currency, locale } = useReader();
  const money = { currency, locale };
  const textOf = (minor: number | null): string => (minor === null ? '' : moneyText(minor, money));
  const [value, setValue] = useState(settings);
  const [texts, setTexts] = useState({
    least: textOf(settings.leastMarginMinor),
    call: textOf(settings.callMinor),
    meeting: textOf(settings.meetingMinor),
  });
  const [commandId] = useCommandId();
  const sayDone = useUndoNotice();
  const save = useMutation(orpc.losses.setSettings.mutationOptions());
  const set = (patch: Partial<LossSettings>): void => setValue((was) => ({ ...was, ...patch }));
  const amount = (text: string): number | null => (text.trim() === '' ? null : parseMoney(text, currency, locale));
  const problem = (text: string): string | null =>
    text.trim() !== '' && (amount(text) ?? -1) < 0 ? 'This is not an amount.' : null;
  const field = (name: keyof typeof texts, label: string, placeholder: string) => (
    <TextInput
      label={label}
      inputMode="decimal"
      placeholder={placeholder}
      value={texts[name]}
      error={problem(texts[name])}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTexts((was) => ({ ...was, [name]: text }));
      }}
    />
  );
  const submit = (): void => {
    if (Object.values(texts).some((text) => problem(text) !== null)) return;
    const amounts = {
      leastMarginMinor: amount(texts.least) ?? 0,
      callMinor: amount(texts.call),
      meetingMinor: amount(texts.meeting),
    };
    save.mutate(
      { commandId, settings: { ...value, ...amounts } },
      {
        onSuccess: () => {
          sayDone('Saved. Who may still be called is judged anew.', commandId);
          onDone();
        },
      },
    );
  };
  const number = (entered: string | number, least: number): number => (typeof entered === 'number' ? entered : least);
  const isTop = value.rule === 'top-margin' || value.rule === 'top-tenure';
  return (
    <Form onSubmit={submit} isBusy={save.isPending} problem={save.isError ? toSentence(save.error) : null}>
      <div className={styles.pair}>
        <Select
          label="Who gets a call"
          data-autofocus
          allowDeselect={false}
          value={value.rule}
          data={mattersRules.map((rule) => ({ value: rule, label: ruleWords[rule] }))}
          onChange={(chosen) => set({ rule: mattersRules.find((rule) => rule === chosen) ?? value.rule })}
        />
        {value.rule === 'margin' ? field('least', 'At least, a year', '0') : null}
        {isTop ? (
          <NumberInput
            label="The top, in percent"
            min={1}
            max={99}
            hideControls
            value={value.topPercent}
            onChange={(entered) => set({ topPercent: number(entered, 1) })}
          />
        ) : null}
      </div>
      <PersonPicker
        label="Who calls"
        hint="One person with a name that counts, not whoever has time. Where the margin is not known, they are called too."
        value={value.caller}
        onChange={(caller) => set({ caller })}
      />
      <div className={styles.pair}>
        <NumberInput
          label="Minutes a sales call takes"
          min={1}
          max={480}
          hideControls
          value={value.minutesPerCall}
          onChange={(entered) => set({ minutesPerCall: number(entered, 1) })}
        />
        <NumberInput
          label="Minutes a meeting takes"
          min={1}
          max={960}
          hideControls
          value={value.minutesPerMeeting}
          onChange={(entered) => set({ minutesPerMeeting: number(entered, 1) })}
        />
        {field('call', 'A sales call costs', 'not known')}
        {field('meeting', 'A meeting costs', 'not known')}
      </div>
    </Form>
  );
}
