import { isDay } from '../../../shared/clock.ts';
import { contactIn, dateIn, numberIn, textIn, toContact } from './answer-shape.logic.ts';
import type { BoxProps } from './box-props.ts';
import { NumberField } from './NumberField.tsx';
import styles from './Questions.module.css';

const inputTypes = { any: 'text', email: 'email', phone: 'tel', url: 'url' } as const;

/** As long as an answer's text may be (answers.schema.ts); a question can ask for less. */
const longestText = 4000;

type TextProps = BoxProps<'short-text' | 'long-text'>;

export function TextBox({ question, answer, onChange, labelledBy, describedBy, hasError }: TextProps) {
  const common = {
    className: styles.field,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': hasError,
    'aria-required': question.required,
    maxLength: question.maxLength ?? longestText,
    value: textIn(answer),
  };
  const change = (text: string): void => onChange(text === '' ? null : { text });
  if (question.type === 'long-text')
    return <textarea {...common} rows={4} onChange={(event) => change(event.currentTarget.value)} />;
  return (
    <input
      {...common}
      type={inputTypes[question.format]}
      autoComplete="off"
      placeholder={question.mask ?? ''}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

export function NumberBox(props: BoxProps<'number'>) {
  const { question, answer, onChange, say, labelledBy, describedBy, hasError } = props;
  return (
    <NumberField
      value={numberIn(answer)}
      onChange={(number) => onChange(number === null ? null : { number })}
      unit={say(question.unit)}
      labelledBy={labelledBy}
      describedBy={describedBy}
      hasError={hasError}
      isRequired={question.required}
    />
  );
}

export function DateBox({ question, answer, onChange, labelledBy, describedBy, hasError }: BoxProps<'date'>) {
  return (
    <input
      type="date"
      className={styles.field}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={hasError}
      aria-required={question.required}
      value={dateIn(answer)}
      {...(question.min === null ? {} : { min: question.min })}
      {...(question.max === null ? {} : { max: question.max })}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(isDay(text) ? { date: text } : null);
      }}
    />
  );
}

const contactTypes = { name: 'text', email: 'email', phone: 'tel' } as const;

export function ContactBox(props: BoxProps<'contact'>) {
  const { question, answer, onChange, words, labelledBy, describedBy, hasError } = props;
  const contact = contactIn(answer);
  return (
    <fieldset className={styles.plain} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {question.fields.map(({ field, required }) => (
        <label key={field} className={styles.labelled}>
          <span>
            {words[field]}
            {required ? ` · ${words.needed}` : ''}
          </span>
          <input
            type={contactTypes[field]}
            className={styles.field}
            autoComplete="off"
            maxLength={field === 'phone' ? 60 : 200}
            aria-invalid={hasError}
            value={contact[field] ?? ''}
            onChange={(event) => onChange(toContact({ ...contact, [field]: event.currentTarget.value }))}
          />
        </label>
      ))}
    </fieldset>
  );
}
