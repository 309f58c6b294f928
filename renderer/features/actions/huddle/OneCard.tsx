import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HuddleCard } from '../../../../shared/features/actions/huddle.schema.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { cardWhen } from '../board/board.logic.ts';
import { wallText } from './huddle.logic.ts';
import styles from './Huddle.module.css';

type Props = { readonly cards: readonly HuddleCard[]; readonly names: boolean };

/** One of this week's few in the largest letters; arrows turn to the next. */
export function OneCard({ cards, names }: Props) {
  const reader = useReader();
  const [at, setAt] = useState(0);
  const last = cards.length - 1;
  const shown = Math.min(at, last);
  const turnTo = (index: number): void => setAt(Math.max(0, Math.min(last, index)));
  useShortcut('ArrowRight', 'The next', () => turnTo(shown + 1));
  useShortcut('ArrowLeft', 'The one before', () => turnTo(shown - 1));
  const card = cards[shown];
  if (card === undefined) return null;
  const when = cardWhen({ ...card, closedAt: null }, reader);
  return (
    <section className={styles.one} aria-live="polite" aria-label={`${shown + 1} of ${cards.length}`}>
      <RecordLink to={`/actions/${card.id}`} className={styles.oneWhat}>
        {wallText(card, names)}
      </RecordLink>
      <p className={styles.oneFoot}>
        <span>{card.whoName ?? 'nobody yet'}</span>
        <ToneMark tone={when.tone}>{when.text}</ToneMark>
        {names && card.customerName !== null ? <span className="soft">{card.customerName}</span> : null}
      </p>
      <div className={styles.turn}>
        <Button variant="default" disabled={shown === 0} onClick={() => turnTo(shown - 1)}>
          Before <KeyHint keys="←" />
        </Button>
        <span className={styles.at}>
          {shown + 1} of {cards.length}
        </span>
        <Button variant="default" disabled={shown === last} onClick={() => turnTo(shown + 1)}>
          Next <KeyHint keys="→" />
        </Button>
      </div>
    </section>
  );
}
