import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Action, ActionState } from '../../../../shared/features/actions/actions.schema.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { nextStates } from '../actions.logic.ts';
import { cardSources, cardWhen, columnTitles } from './board.logic.ts';
import styles from './Board.module.css';
import type { Column } from './use-columns.ts';

type Moves = {
  readonly currentId: Action['id'] | null;
  readonly onCurrent: (id: Action['id']) => void;
  readonly onMove: (card: Action, state: ActionState) => void;
};

/** The actions that stand in one way. */
export function BoardColumn({ column, ...moves }: Moves & { readonly column: Column }) {
  const { state, cards, hasMore, isLoadingMore, loadMore } = column;
  const title = columnTitles[state];
  return (
    <section className={styles.column} aria-label={title}>
      <h2 className={styles.title}>
        {title}{' '}
        <span className="soft small">
          {cards.length}
          {hasMore ? ' and more' : ''}
        </span>
      </h2>
      {cards.length === 0 ? <p className={`${styles.none} soft small`}>Nothing here</p> : null}
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.id}>
            <BoardCard card={card} {...moves} />
          </li>
        ))}
      </ul>
      {hasMore ? (
        <Button variant="subtle" size="compact-md" loading={isLoadingMore} onClick={loadMore}>
          Show more
        </Button>
      ) : null}
    </section>
  );
}

function BoardCard({ card, currentId, onCurrent, onMove }: Moves & { readonly card: Action }) {
  const reader = useReader();
  const open = useOpen();
  const when = cardWhen(card, reader);
  const isCurrent = card.id === currentId;
  const about = [card.customerName, cardSources[card.source]].filter((part) => part !== null).join(' · ');
  const path = `/actions/${card.id}`;
  return (
    <div className={card.waitingFor === null ? styles.card : `${styles.card} ${styles.waits}`}>
      <a
        href={path}
        data-card={card.id}
        className={styles.link}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={() => onCurrent(card.id)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          open(path);
        }}
      >
        <strong>{card.what}</strong>
        {about === '' ? null : <span className="soft small">{about}</span>}
        <span className={styles.foot}>
          <span className="small">{card.whoName ?? 'nobody yet'}</span>
          {when.text === '' ? null : <ToneMark tone={when.tone}>{when.text}</ToneMark>}
        </span>
        {card.waitingFor === null ? null : <span className="soft small">waits for {card.waitingFor}</span>}
      </a>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            size={24}
            className={styles.menu ?? ''}
            tabIndex={isCurrent ? 0 : -1}
            aria-label={`Move: ${card.what}`}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {nextStates(card.state).map(({ state, verb }) => (
            <Menu.Item key={state} onClick={() => onMove(card, state)}>
              {verb}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
