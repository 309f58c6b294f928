import { toBoardCard } from '../../../shared/features/telling/board.rules.ts';
import type { CardContent } from '../../../shared/features/telling/telling.schema.ts';
import styles from './Told.module.css';

type Props = {
  readonly card: CardContent;
  /** Of the heading that names the card. */
  readonly id?: string;
};

/** What a card says to customers. */
export function CardWords({ card, id }: Props) {
  const { said, quote, lines } = toBoardCard(card);
  return (
    <>
      <div className={styles.lead}>You said</div>
      <h2 className={styles.said} id={id}>
        {said}
      </h2>
      {quote === null ? null : (
        <blockquote className={styles.quote}>
          “{quote.words}”{quote.name === null ? null : <footer className="soft small">{quote.name}</footer>}
        </blockquote>
      )}
      {lines.map(({ lead, text, isProof }) => (
        <div key={lead} className={isProof ? styles.proof : undefined}>
          <div className={styles.lead}>{lead}</div>
          <p className={styles.says}>{text === '' ? <span className="soft">not written yet</span> : text}</p>
        </div>
      ))}
    </>
  );
}
