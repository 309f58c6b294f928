import { CloseButton, MultiSelect, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import { operators, type ConditionTest, type Operator } from '../../../../shared/features/surveys/conditions.schema.ts';
import type { Question } from '../../../../shared/features/surveys/definition.schema.ts';
import { questionLabels } from './question-label.logic.ts';
import {
  answerKind,
  firstValue,
  needsValue,
  operatorsFor,
  operatorWords,
  startTest,
  takesSeveral,
  valueChoices,
  withOperator,
} from './conditions.logic.ts';
import styles from './Conditions.module.css';
import { useEditing } from './editing.ts';

type Props = {
  readonly test: ConditionTest;
  readonly earlier: readonly Question[];
  readonly at: string;
  readonly onChange: (test: ConditionTest | null, tag?: string) => void;
};

/** Marks an operator that compares with the answer to another question. */
const otherMark = '*';

/** One look at one answer: which question, how, and with what it is compared. */
export function TestRow({ test, earlier, at, onChange }: Props) {
  const { definition, language } = useEditing();
  const label = questionLabels(definition);
  const question = earlier.find(({ id }) => id === test.question);
  const alike = earlier.filter(
    (one) =>
      question !== undefined &&
      one.id !== test.question &&
      answerKind(one, undefined) === answerKind(question, test.row),
  );
  const isOther = test.to !== undefined && 'answerTo' in test.to;
  const known = question === undefined ? [test.is] : operatorsFor(question, test.row);
  const shown = known.includes(test.is) ? known : [test.is, ...known];
  const comparable = shown.filter((one) => needsValue(one) && !takesSeveral(one));
  const setOperator = (value: string): void => {
    const is = operators.find((one) => one === value.replace(otherMark, ''));
    const [other] = alike;
    if (is === undefined || question === undefined) return;
    if (value.endsWith(otherMark) && other !== undefined) onChange({ ...test, is, to: { answerTo: other.id } });
    else if (isOther) {
      const to = firstValue(question, test.row, is);
      const { to: _, ...rest } = test;
      onChange({ ...rest, is, ...(to === undefined ? {} : { to }) });
    } else onChange(withOperator(test, question, is));
  };
  return (
    <div className={styles.test}>
      <div className={styles.parts}>
        <NativeSelect
          size="sm"
          aria-label="Which answer"
          className={styles.which ?? ''}
          data-at={at}
          data={[
            ...(question === undefined
              ? [{ value: test.question, label: 'a question that is not asked before this' }]
              : []),
            ...earlier.map(({ id }) => ({ value: id, label: label(id) })),
          ]}
          value={test.question}
          onChange={({ currentTarget: { value } }) => {
            const next = earlier.find(({ id }) => id === value);
            if (next !== undefined) onChange(startTest(next));
          }}
        />
        {question?.type === 'matrix' ? (
          <NativeSelect
            size="sm"
            aria-label="Which row"
            data={[
              { value: '', label: 'the whole table' },
              ...question.rows.map(({ id, label }) => ({ value: id, label: `“${textIn(label, language)}”` })),
            ]}
            value={test.row ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const row = value === '' ? undefined : value;
              const is = operatorsFor(question, row)[0] ?? 'answered';
              const to = firstValue(question, row, is);
              onChange({
                question: test.question,
                is,
                ...(row === undefined ? {} : { row }),
                ...(to === undefined ? {} : { to }),
              });
            }}
          />
        ) : null}
        <NativeSelect
          size="sm"
          aria-label="How it is compared"
          data={[
            ...shown.map((one) => ({ value: one, label: operatorWords[one] })),
            ...(alike.length === 0 && !isOther
              ? []
              : comparable.map((one) => ({
                  value: `${one}${otherMark}`,
                  label: `${operatorWords[one]} the answer to`,
                }))),
          ]}
          value={isOther ? `${test.is}${otherMark}` : test.is}
          onChange={(event) => setOperator(event.currentTarget.value)}
        />
        {isOther ? (
          <NativeSelect
            size="sm"
            aria-label="Compared with the answer to"
            data={alike.map(({ id }) => ({ value: id, label: label(id) }))}
            value={test.to !== undefined && 'answerTo' in test.to ? test.to.answerTo : ''}
            onChange={(event) => onChange({ ...test, to: { answerTo: event.currentTarget.value } })}
          />
        ) : question === undefined || !needsValue(test.is) ? null : (
          <ValueField test={test} question={question} language={language} onChange={onChange} />
        )}
      </div>
      <CloseButton size="sm" aria-label="Take this away" onClick={() => onChange(null)} />
    </div>
  );
}

type ValueProps = {
  readonly test: ConditionTest;
  readonly question: Question;
  readonly language: string;
  readonly onChange: (test: ConditionTest, tag?: string) => void;
};

function ValueField({ test, question, language, onChange }: ValueProps) {
  const { to, is }: { to?: ConditionTest['to']; is: Operator } = test;
  const kind = answerKind(question, test.row);
  const set = (value: string | number): void => onChange({ ...test, to: { value } }, 'value');
  const choices = valueChoices(question, language);
  if (takesSeveral(is)) {
    const values = to !== undefined && 'values' in to ? to.values : [];
    const common = {
      size: 'sm',
      'aria-label': 'With what',
      className: styles.several ?? '',
      value: values,
      onChange: (next: string[]) => onChange({ ...test, to: { values: next } }),
    } as const;
    return kind === 'options' || kind === 'order' ? (
      <MultiSelect {...common} data={choices} searchable />
    ) : (
      <TagsInput {...common} placeholder="Enter after each" />
    );
  }
  const value = to !== undefined && 'value' in to ? to.value : '';
  if (kind === 'options' || kind === 'order') {
    return (
      <NativeSelect
        size="sm"
        aria-label="With what"
        data={choices}
        value={String(value)}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  }
  if (kind === 'number') {
    return (
      <NumberInput
        size="sm"
        aria-label="With what"
        className={styles.number ?? ''}
        value={value}
        onChange={(next) => set(next)}
      />
    );
  }
  return (
    <TextInput
      size="sm"
      aria-label="With what"
      type={kind === 'date' ? 'date' : 'text'}
      maxLength={500}
      value={String(value)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
