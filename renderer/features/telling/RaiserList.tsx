import { Button } from '@mantine/core';
import { isWaiting } from '../../../shared/features/telling/raisers.rules.ts';
import type { Card, Raiser } from '../../../shared/features/telling/telling.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { countWord, sentenceCase } from '../../ui/format.ts';
import type { ToTell } from './TellDialog.tsx';
import { heardLine, toldLine } from './telling.logic.ts';
import styles from './Told.module.css';

type Props = { readonly card: Card; readonly onTell: (toTell: ToTell) => void };

/** Who raised it: those who have not heard first, then who knows, then who is not to be told, and why. */
export function RaiserList({ card, onTell }: Props) {
  const { locale } = useReader();
  const { raisers, nameless } = card;
  return (
    <>
      <h3 className={raisers.some(isWaiting) ? `${styles.heard} ${styles.waits}` : styles.heard}>
        {heardLine(card, locale)}
      </h3>
      <ul className={styles.people}>
        {raisers.map((raiser) => (
          <RaiserRow key={raiser.customerId} card={card} raiser={raiser} onTell={onTell} />
        ))}
        {nameless > 0 || card.board !== null ? <BoardRow card={card} onTell={onTell} /> : null}
      </ul>
    </>
  );
}

function RaiserRow({ card, raiser, onTell }: Props & { readonly raiser: Raiser }) {
  const reader = useReader();
  const { customerId, name, told, notBecause } = raiser;
  return (
    <li>
      <div className={styles.who}>
        <RecordLink to={`/customers/${customerId}`} className={styles.name}>
          {name}
        </RecordLink>
        {told === null ? null : <div className="soft small">{toldLine(told, reader)}</div>}
        {notBecause === null ? null : <div className="soft small">Not to be told: {notBecause}</div>}
      </div>
      {isWaiting(raiser) && card.says !== '' ? (
        <Button size="compact-sm" variant="default" onClick={() => onTell({ card, raiser })}>
          Tell<span className="seen-by-readers-only"> {name}</span>
        </Button>
      ) : null}
    </li>
  );
}

/** Those without a name are told all at once, where they come by. */
function BoardRow({ card, onTell }: Props) {
  const reader = useReader();
  const { nameless, board, state, says } = card;
  const who = nameless === 0 ? 'Everybody else' : `${sentenceCase(countWord(nameless, reader.locale))} without a name`;
  return (
    <li>
      <div className={styles.who}>
        <div>{who}</div>
        <div className="soft small">
          {board === null ? 'The notice board is for them' : toldLine(board, reader)}
          {board === null && state !== 'shown' ? '; show the card first' : ''}
        </div>
      </div>
      {board === null && state === 'shown' && says !== '' ? (
        <Button size="compact-sm" variant="default" onClick={() => onTell({ card, raiser: null })}>
          It hangs there
        </Button>
      ) : null}
    </li>
  );
}
