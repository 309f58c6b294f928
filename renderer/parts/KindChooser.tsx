import { TextInput } from '@mantine/core';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Icon } from '@tabler/icons-react';
import { Card } from '../ui/Card.tsx';
import { useFrameSettings } from '../ui/frame-settings.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { matching } from './choices.logic.ts';
import styles from './KindChooser.module.css';

/** A kind of part that can be added. */
export type PartKind<Type extends string> = {
  readonly type: Type;
  readonly name: string;
  readonly hint: string;
  /** The letter that chooses it, where single keys are on. */
  readonly keys: string;
  readonly icon: Icon;
};

type Props<Type extends string> = {
  readonly kinds: readonly PartKind<Type>[];
  /** What is added, as people call it: "question". */
  readonly what: string;
  /** The other thing that can come next, and the letter that begins it. */
  readonly section: Pick<PartKind<string>, 'name' | 'hint' | 'keys'>;
  readonly onChoose: (type: Type) => void;
  readonly onSection: () => void;
  readonly onCancel: () => void;
};

/** What comes next: a kind of part by its letter, by name, or by arrow keys. */
export function KindChooser<Type extends string>(props: Props<Type>) {
  const { kinds, what, section, onChoose, onSection, onCancel } = props;
  const { singleKeys } = useFrameSettings();
  const [text, setText] = useState('');
  const box = useRef<HTMLDivElement>(null);
  // At once, so that the very next key is heard here and not where one was typing before.
  useLayoutEffect(() => {
    const first = singleKeys ? 'button' : 'input';
    box.current?.querySelector<HTMLElement>(first)?.focus();
  }, [singleKeys]);
  const choices = matching(kinds, text);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target instanceof HTMLInputElement;
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    // Two columns: up and down go a row further, left and right one on.
    const step = { ArrowDown: at < 0 ? 1 : 2, ArrowUp: -2, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && (!isTyping || event.key === 'ArrowDown')) {
      event.preventDefault();
      buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
    } else if (isTyping && event.key === 'Enter') {
      event.preventDefault();
      const [first] = choices;
      if (first !== undefined) onChoose(first.type);
    } else if (!isTyping && singleKeys && event.key.length === 1 && event.key !== ' ') {
      event.preventDefault();
      const letter = event.key.toUpperCase();
      const kind = kinds.find(({ keys }) => keys === letter);
      if (kind !== undefined) onChoose(kind.type);
      else if (letter === section.keys) onSection();
      else if (event.key === '/') box.current?.querySelector('input')?.focus();
    }
  };
  return (
    <Card title="What comes next?">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the letters for the buttons inside */}
      <div ref={box} className={styles.box} onKeyDown={onKeyDown}>
        <TextInput
          type="search"
          aria-label={`Find a kind of ${what}`}
          placeholder="Find by name"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          rightSection={singleKeys && text === '' ? <KeyHint keys="/" /> : null}
        />
        <div className={styles.grid}>
          {choices.map(({ type, name, hint, keys, icon: KindIcon }) => (
            <button key={type} type="button" className={styles.kind} onClick={() => onChoose(type)}>
              <KindIcon size={18} aria-hidden="true" className={styles.icon ?? ''} />
              <span className={styles.words}>
                <span className={styles.name}>{name}</span>
                <span className="soft small">{hint}</span>
              </span>
              {singleKeys ? <KeyHint keys={keys} /> : null}
            </button>
          ))}
          {text === '' ? (
            <button type="button" className={styles.kind} onClick={onSection}>
              <span className={styles.words}>
                <span className={styles.name}>{section.name}</span>
                <span className="soft small">{section.hint}</span>
              </span>
              {singleKeys ? <KeyHint keys={section.keys} /> : null}
            </button>
          ) : null}
        </div>
        {choices.length === 0 ? <p className="soft">No kind is called so.</p> : null}
      </div>
    </Card>
  );
}
