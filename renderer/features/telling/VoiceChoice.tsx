import { Checkbox, Input } from '@mantine/core';
import { clipWords } from '../../../shared/features/log/clip-words.ts';
import type { CardFields, Voice } from '../../../shared/features/telling/telling.schema.ts';
import { DayText } from '../../ui/DateText.tsx';
import styles from './Told.module.css';

/** Letters of what somebody said that tell it apart. */
const shownLetters = 140;

type EntryId = CardFields['voices'][number];

type Props = {
  /** What the action or the wish came from; it always belongs to the card. */
  readonly behind: readonly Voice[];
  /** Others that may mean the same. */
  readonly alike: readonly Voice[];
  readonly chosen: readonly EntryId[];
  /** The entry of a wish: it stays behind its card. */
  readonly fixed: EntryId | null;
  readonly error: string | null;
  readonly onChange: (chosen: EntryId[]) => void;
};

/** Who said so: what the card came from, and others to be ticked. Whoever is behind it is to be told. */
export function VoiceChoice({ behind, alike, chosen, fixed, error, onChange }: Props) {
  const known = new Set(behind.map(({ id }) => id));
  const others = [...new Map(alike.map((voice) => [voice.id, voice])).values()].filter(
    ({ id, kind }) => kind === 'entry' && !known.has(id),
  );
  const own = chosen.filter((id) => id !== fixed);
  const toggle = (id: string, isChosen: boolean): void => {
    // Only entries are offered, and their ids are told as text.
    const entryId = id as EntryId;
    const kept = own.filter((one) => one !== entryId);
    onChange([...(fixed === null ? [] : [fixed]), ...kept, ...(isChosen ? [entryId] : [])]);
  };
  return (
    <Input.Wrapper label="Who said so" labelElement="div" error={error}>
      {behind.length === 0 && others.length === 0 ? (
        <p className="soft small">Nobody’s words are behind this action.</p>
      ) : null}
      <ul className={styles.voices}>
        {behind.map((voice) => (
          <li key={voice.id}>
            <VoiceWords voice={voice} />
          </li>
        ))}
        {others.map((voice) => (
          <li key={voice.id}>
            <Checkbox
              checked={own.some((id) => id === voice.id)}
              label={<VoiceWords voice={voice} />}
              onChange={(event) => toggle(voice.id, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </Input.Wrapper>
  );
}

function VoiceWords({ voice: { words, customerName, on } }: { readonly voice: Voice }) {
  return (
    <span>
      “{clipWords(words, shownLetters)}”
      <span className="soft small">
        {' '}
        {customerName ?? 'no name'}, <DayText day={on} />
      </span>
    </span>
  );
}
