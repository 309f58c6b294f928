import type { HuddleCard } from '../../../../shared/features/actions/huddle.schema.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { cardWhen } from '../board/board.logic.ts';
import { wallText } from './huddle.logic.ts';
import styles from './Huddle.module.css';

type Props = { readonly cards: readonly HuddleCard[]; readonly names: boolean };

/** All of this week's few, one below the other. */
export function AllCards({ cards, names }: Props) {
  const reader = useReader();
  return (
    <ol className={styles.cards} aria-label="This week’s few">
      {cards.map((card) => {
        const when = cardWhen({ ...card, closedAt: null }, reader);
        return (
          <li key={card.id} className={styles.card}>
            <RecordLink to={`/actions/${card.id}`} className={styles.what}>
              <span className={styles.clipped}>{wallText(card, names)}</span>
              {names && card.customerName !== null ? (
                <span className={styles.customer}>{card.customerName}</span>
              ) : null}
            </RecordLink>
            <span className={styles.who}>{card.whoName ?? 'nobody yet'}</span>
            <span className={styles.when}>
              <ToneMark tone={when.tone}>{when.text}</ToneMark>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
