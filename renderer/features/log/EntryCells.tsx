import { IconMoodEmpty, IconMoodHappy, IconMoodNeutral, IconMoodSad } from '@tabler/icons-react';
import type { Entry, HowLeft } from '../../../shared/features/log/log.schema.ts';
import { leftTone, leftWord } from '../../parts/entry-words.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './EntryCells.module.css';
import { cutSnippet, thenText } from './log.logic.ts';

const icons = { happy: IconMoodHappy, 'so-so': IconMoodEmpty, unhappy: IconMoodSad, 'not-known': IconMoodNeutral };

/** How they left, as a face; not known is left empty. */
export function FaceMark({ howLeft }: { readonly howLeft: HowLeft }) {
  const Icon = icons[howLeft];
  if (howLeft === 'not-known') return <span className="seen-by-readers-only">{leftWord(howLeft)}</span>;
  return (
    <span className={`${styles.face} ${styles[leftTone(howLeft)] ?? ''}`} title={leftWord(howLeft)}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <span className="seen-by-readers-only">{leftWord(howLeft)}</span>
    </span>
  );
}

/** The words around what was searched for. */
export function Snippet({ text }: { readonly text: string }) {
  let at = 0;
  return cutSnippet(text).map((piece) => {
    at += piece.text.length;
    return piece.isHit ? (
      <mark key={at} className={styles.hit}>
        {piece.text}
      </mark>
    ) : (
      <span key={at}>{piece.text}</span>
    );
  });
}

/** What came of it. */
export function Then({ entry }: { readonly entry: Entry }) {
  return thenText(entry, useReader());
}
