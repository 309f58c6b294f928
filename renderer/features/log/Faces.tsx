/* oxlint-disable jsx-a11y/prefer-tag-over-role -- buttons that look like what they mean; the group's keys are its own */
import { useRef, type KeyboardEvent } from 'react';
import type { HowLeft } from '../../../shared/features/log/log.schema.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './Faces.module.css';

const faces = [
  { value: 'happy', key: '1', word: 'left happy', tone: styles.good },
  { value: 'so-so', key: '2', word: 'so-so', tone: styles.watch },
  { value: 'unhappy', key: '3', word: 'left unhappy', tone: styles.bad },
] as const satisfies readonly { value: HowLeft; key: string; word: string; tone: string | undefined }[];

type Props = { readonly value: HowLeft; readonly onChange: (value: HowLeft) => void };

/** How they left: one stop of the Tab key; 1 2 3 or the arrows choose, the same key again takes it back. */
export function Faces({ value, onChange }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const at = faces.findIndex((face) => face.value === value);
  const choose = (next: HowLeft): void => onChange(next === value ? 'not-known' : next);
  useShortcut('1', 'They left happy', () => choose('happy'));
  useShortcut('2', 'They left so-so', () => choose('so-so'));
  useShortcut('3', 'They left unhappy', () => choose('unhappy'));

  const focus = (index: number): void => {
    const face = faces[(index + faces.length) % faces.length];
    if (face === undefined) return;
    onChange(face.value);
    group.current?.querySelector<HTMLElement>(`[data-face="${face.value}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pressed = faces.find(({ key }) => key === event.key);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (pressed === undefined && step === undefined) return;
    event.preventDefault();
    if (pressed !== undefined) {
      choose(pressed.value);
      // The chosen face is the group's stop: from there Tab leaves the group.
      group.current?.querySelector<HTMLElement>(`[data-face="${pressed.value}"]`)?.focus();
    } else if (step !== undefined) focus(at === -1 && step === -1 ? faces.length - 1 : at + step);
  };
  return (
    <div
      ref={group}
      className={styles.faces}
      role="radiogroup"
      aria-label="How did they leave?"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {faces.map(({ value: face, key, word, tone }, index) => (
        <button
          key={face}
          type="button"
          role="radio"
          aria-checked={face === value}
          data-face={face}
          tabIndex={index === Math.max(at, 0) ? 0 : -1}
          className={face === value ? `${styles.face} ${tone ?? ''}` : styles.face}
          onClick={() => choose(face)}
        >
          <KeyHint keys={key} /> {word}
        </button>
      ))}
    </div>
  );
}
