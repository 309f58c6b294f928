import { Button, TextInput } from '@mantine/core';
import { maxVows, newVowSchema } from '../../../../shared/features/mirror/mirror.schema.ts';
import { PersonPicker } from '../../../parts/PersonPicker.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { useNewVow, type DraftVow } from './use-finish.ts';
import styles from './End.module.css';

type Props = {
  readonly vows: readonly DraftVow[];
  readonly onChange: (vows: readonly DraftVow[]) => void;
  readonly suggestions: readonly string[];
  /** Somebody wanted to finish: what is missing is said. */
  readonly isTried: boolean;
};

/** Twice as many as can be chosen: more would be read past, and the worst come first. */
const mostSuggestions = 6;

/** At most three promises to oneself, from what was uncovered or in one's own words. */
export function VowsForm({ vows, onChange, suggestions, isTried }: Props) {
  const makeVow = useNewVow();
  const isFull = vows.length >= maxVows;
  const left = suggestions.slice(0, mostSuggestions).filter((what) => vows.every((vow) => vow.what !== what));
  const add = (what: string): void => onChange([...vows, makeVow(what)]);
  const change = (changed: DraftVow): void => onChange(vows.map((vow) => (vow.id === changed.id ? changed : vow)));
  return (
    <Card title="What do you promise yourself?" count="three at most">
      <ol className={styles.vows}>
        {vows.map((vow, index) => (
          <li key={vow.id} className={styles.vow}>
            <div className={styles.vowWhat}>
              <TextInput
                label={`Promise ${index + 1}`}
                maxLength={300}
                value={vow.what}
                autoFocus={vow.what === ''}
                error={
                  isTried && !newVowSchema.shape.what.safeParse(vow.what).success ? 'Write what you will do.' : null
                }
                onChange={(event) => change({ ...vow, what: event.currentTarget.value })}
              />
            </div>
            <PersonPicker value={vow.who} onChange={(who) => change({ ...vow, who })} />
            <DayField label="By" value={vow.dueOn} onChange={(day) => change({ ...vow, dueOn: day ?? vow.dueOn })} />
            <Button
              variant="subtle"
              className={styles.vowLess}
              aria-label={`Take away promise ${index + 1}`}
              onClick={() => onChange(vows.filter(({ id }) => id !== vow.id))}
            >
              Take away
            </Button>
          </li>
        ))}
      </ol>
      {isFull ? (
        <p className="soft">Three is enough: more would be a list, and lists are not kept.</p>
      ) : (
        <ul className={styles.suggestions}>
          {left.map((what, index) => (
            <Suggestion key={what} what={what} keys={String(index + 1)} onChoose={() => add(what)} />
          ))}
          <li>
            <Button variant="subtle" className={styles.wide} onClick={() => add('')}>
              In your own words
            </Button>
          </li>
        </ul>
      )}
    </Card>
  );
}

type SuggestionProps = { readonly what: string; readonly keys: string; readonly onChoose: () => void };

function Suggestion({ what, keys, onChoose }: SuggestionProps) {
  useShortcut(keys, `Promise: ${what}`, onChoose);
  return (
    <li>
      <Button variant="default" className={styles.wide} onClick={onChoose}>
        {what} <KeyHint keys={keys} />
      </Button>
    </li>
  );
}
