import type { BoardCard, BoardPage } from '../../../shared/features/telling/board.rules.ts';
import { toSheets, type Sheet } from './poster.logic.ts';
import styles from './Poster.module.css';

type Props = { readonly page: BoardPage };

/** Sheets of at most six cards each: the fewer words, the larger the type. */
export function Poster({ page }: Props) {
  const sheets = toSheets(page);
  if (sheets.length === 0) return <p className="soft">No card is shown yet, so there is nothing to print.</p>;
  return (
    <>
      {sheets.map((sheet) => (
        <PosterSheet key={sheet.no} page={page} sheet={sheet} />
      ))}
    </>
  );
}

function PosterSheet({ page: { title, businessName, day }, sheet }: Props & { readonly sheet: Sheet }) {
  return (
    <section className={`${styles.sheet} ${styles[sheet.size]}`} aria-label={`Sheet ${sheet.no}`}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.business}>{businessName}</p>
      </header>
      {sheet.sections.map((section) => (
        <section key={section.title} className={styles.section}>
          {section.title === title ? null : <h3 className={styles.sectionTitle}>{section.title}</h3>}
          <div className={styles.cards}>
            {section.cards.map((card) => (
              <PosterCard key={card.said} card={card} />
            ))}
          </div>
        </section>
      ))}
      <footer className={styles.foot}>{day}</footer>
    </section>
  );
}

function PosterCard({ card: { said, quote, lines } }: { readonly card: BoardCard }) {
  return (
    <article className={styles.card}>
      <p className={styles.lead}>You said</p>
      <p className={styles.said}>{said}</p>
      {quote === null ? null : (
        <p className={styles.quote}>
          “{quote.words}”{quote.name === null ? '' : ` ${quote.name}`}
        </p>
      )}
      {lines.map(({ lead, text, isProof }) => (
        <p key={lead} className={isProof ? `${styles.line} ${styles.proof}` : styles.line}>
          <span className={styles.lead}>{lead}</span>
          {text}
        </p>
      ))}
    </article>
  );
}
