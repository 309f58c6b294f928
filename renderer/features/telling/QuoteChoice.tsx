import { Checkbox, Select } from '@mantine/core';
import { clipWords } from '../../../shared/features/log/clip-words.ts';
import type { Voice } from '../../../shared/features/telling/telling.schema.ts';
import type { CardDraft } from './card-draft.ts';
import styles from './Told.module.css';

/** Letters of what somebody said that a line has room for. */
const shownLetters = 80;

type Props = {
  readonly voices: readonly Voice[];
  readonly value: Pick<CardDraft, 'quotedEntryId' | 'withName'>;
  readonly error: string | null;
  readonly onChange: (patch: Partial<CardDraft>) => void;
};

/** Quoting word for word, of those who agreed to it; the name is a second question. */
export function QuoteChoice({ voices, value, error, onChange }: Props) {
  const quotable = [...new Map(voices.map((voice) => [voice.id, voice])).values()].filter(
    ({ isQuotable, kind }) => isQuotable && kind === 'entry',
  );
  if (quotable.length === 0 && error === null)
    return <p className="soft small">Nobody behind it has agreed to be quoted, so the card stays in your own words.</p>;
  return (
    <div className={styles.quoting}>
      <Select
        label="Quote word for word"
        placeholder="nobody"
        clearable
        data={quotable.map(({ id, words, customerName }) => ({
          value: id,
          label: `“${clipWords(words, shownLetters)}” ${customerName ?? ''}`,
        }))}
        value={value.quotedEntryId}
        error={error}
        onChange={(id) => {
          // Only entries are offered, and their ids are told as text.
          onChange({ quotedEntryId: id as CardDraft['quotedEntryId'] });
        }}
      />
      {value.quotedEntryId === null ? null : (
        <Checkbox
          label="With their name"
          checked={value.withName}
          onChange={(event) => onChange({ withName: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
