import { NativeSelect, TextInput } from '@mantine/core';
import { DayField } from '../../../ui/DayField.tsx';
import styles from '../../../ui/making/Making.module.css';
import { Limit } from '../../../ui/making/Limit.tsx';
import { TextPair } from './TextPair.tsx';
import type { FieldsOf } from './type-fields.ts';

// What only questions have that are answered by writing: texts, numbers, days, contact details.

export function WritingFields({ question, onChange }: FieldsOf<'short-text' | 'long-text'>) {
  const most = question.type === 'short-text' ? 500 : 4000;
  return (
    <div className={styles.checks}>
      {question.type === 'short-text' ? (
        <>
          <NativeSelect
            size="sm"
            label="What is written"
            data={[
              { value: 'any', label: 'anything' },
              { value: 'email', label: 'an e-mail address' },
              { value: 'phone', label: 'a phone number' },
              { value: 'url', label: 'a web address' },
            ]}
            value={question.format}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                ...question,
                format: (['email', 'phone', 'url'] as const).find((one) => one === value) ?? 'any',
              })
            }
          />
          <TextInput
            size="sm"
            label="Shape (9 a digit, A a letter, * any)"
            placeholder="any shape"
            maxLength={60}
            value={question.mask ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...question, mask: value === '' ? null : value }, 'mask')
            }
          />
        </>
      ) : null}
      <Limit
        label="At least (letters)"
        value={question.minLength}
        most={most}
        onChange={(minLength) => onChange({ ...question, minLength })}
      />
      <Limit
        label="At most (letters)"
        value={question.maxLength}
        least={1}
        most={most}
        onChange={(maxLength) => onChange({ ...question, maxLength })}
      />
    </div>
  );
}

export function NumberFields({ question, onChange }: FieldsOf<'number'>) {
  const { decimals } = question;
  const any = Number.NEGATIVE_INFINITY;
  return (
    <>
      <TextPair label="Unit" text={question.unit} onChange={(unit) => onChange({ ...question, unit }, 'unit')} />
      <div className={styles.checks}>
        <Limit
          label="At least"
          value={question.min}
          least={any}
          decimals={decimals}
          onChange={(min) => onChange({ ...question, min })}
        />
        <Limit
          label="At most"
          value={question.max}
          least={any}
          decimals={decimals}
          onChange={(max) => onChange({ ...question, max })}
        />
        <Limit
          label="Decimals"
          value={decimals}
          most={6}
          onChange={(next) => onChange({ ...question, decimals: next ?? 0 })}
        />
      </div>
    </>
  );
}

export function DateFields({ question, onChange }: FieldsOf<'date'>) {
  return (
    <div className={styles.checks}>
      <DayField label="Not before" value={question.min} onChange={(min) => onChange({ ...question, min })} />
      <DayField label="Not after" value={question.max} onChange={(max) => onChange({ ...question, max })} />
    </div>
  );
}

const contactFields = [
  { field: 'name', label: 'Name' },
  { field: 'email', label: 'E-mail' },
  { field: 'phone', label: 'Phone' },
] as const;

export function ContactFields({ question, onChange }: FieldsOf<'contact'>) {
  const change = (field: (typeof contactFields)[number]['field'], next: 'no' | 'may' | 'must'): void => {
    const fields = contactFields.flatMap((known) => {
      const was = question.fields.find((one) => one.field === known.field);
      if (known.field !== field) return was === undefined ? [] : [was];
      return next === 'no' ? [] : [{ field, required: next === 'must' }];
    });
    // Asking for nothing is no question.
    if (fields.length > 0) onChange({ ...question, fields });
  };
  return (
    <div className={styles.checks}>
      {contactFields.map(({ field, label }) => {
        const found = question.fields.find((one) => one.field === field);
        return (
          <NativeSelect
            key={field}
            size="sm"
            label={label}
            data={[
              { value: 'no', label: 'not asked' },
              { value: 'may', label: 'asked' },
              { value: 'must', label: 'must be given' },
            ]}
            value={found === undefined ? 'no' : found.required ? 'must' : 'may'}
            onChange={({ currentTarget: { value } }) =>
              change(field, value === 'must' ? 'must' : value === 'may' ? 'may' : 'no')
            }
          />
        );
      })}
    </div>
  );
}
