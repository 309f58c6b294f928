import { Button } from '@mantine/core';
import type { Card, CardKind } from '../../../shared/features/telling/telling.schema.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { CardItem } from './CardItem.tsx';
import type { ToTell } from './TellDialog.tsx';
import type { useCards } from './telling.queries.ts';
import styles from './Told.module.css';

const emptyTitle: Readonly<Record<CardKind, string>> = {
  changed: 'What you changed because somebody said so stands here',
  'working-on': 'What you are working on stands here',
  declined: 'What you won’t do stands here, with the answer',
};

const emptyWhy: Readonly<Record<CardKind, string>> = {
  changed:
    'Make a card of an action that is done. It says what customers said and what you did, and lists who raised it, so that each of them can be told. “It worked” can be said once it is proven.',
  'working-on': 'Make a card of an open action: customers see that they were heard before it is done.',
  declined:
    'Make a card of an action you dropped, or of a wish from the log. A no with its reason is an answer; silence is none.',
};

type Props = {
  readonly kind: CardKind;
  readonly list: ReturnType<typeof useCards>;
  readonly onMake: () => void;
  readonly onChange: (card: Card) => void;
  readonly onTell: (toTell: ToTell) => void;
};

/** The cards of a tab, each with who raised it. */
export function CardList({ kind, list, onMake, onChange, onTell }: Props) {
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = list;
  if (error !== null) return <EmptyState title="The cards could not be read">{toSentence(error)}</EmptyState>;
  if (isPending) return <p className="soft">Reading…</p>;
  if (rows.length === 0)
    return (
      <EmptyState
        title={emptyTitle[kind]}
        action={
          <Button onClick={onMake}>
            Make a card <KeyHint keys="N" onAccent />
          </Button>
        }
      >
        {emptyWhy[kind]}
      </EmptyState>
    );
  return (
    <div className={styles.list}>
      {rows.map((card) => (
        <CardItem key={card.id} card={card} onChange={onChange} onTell={onTell} />
      ))}
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={loadMore}>
          Show more
        </Button>
      ) : null}
    </div>
  );
}
