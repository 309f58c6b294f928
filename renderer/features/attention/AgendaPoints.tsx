import { useRef } from 'react';
import type { AgendaTag } from '../../../shared/features/attention/attention.schema.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Attention.module.css';
import { pointsSentence } from './attention.logic.ts';
import type { PreviewPoint } from './meeting-draft.ts';
import { TagChoice } from './TagChoice.tsx';

type Props = {
  readonly points: readonly PreviewPoint[];
  readonly onChoose: (text: string, tag: AgendaTag | null) => void;
};

/** The points that were read, each with what it is about: guessed by its words, or as somebody chose it. */
export function AgendaPoints({ points, onChoose }: Props) {
  const { locale } = useReader();
  const list = useRef<HTMLOListElement>(null);
  const goTo = (index: number): void =>
    list.current?.children[index]?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  if (points.length === 0) return null;
  return (
    <section aria-label="Points of the agenda">
      <p className="soft small">{pointsSentence(points, locale)}</p>
      <ol ref={list} className={styles.points}>
        {points.map(({ text, minutes, tag, isProposed }, index) => (
          <li key={index} className={styles.point}>
            <span className={styles.words}>
              {text}
              {minutes === null ? null : <span className="soft small"> · {minutes} min</span>}
              {tag === null ? <span className="soft small"> · not tagged</span> : null}
              {tag !== null && isProposed ? <span className="soft small"> · guessed</span> : null}
            </span>
            <TagChoice
              of={text}
              value={tag}
              isProposed={isProposed}
              onChange={(chosen) => onChoose(text, chosen)}
              onLeave={(step) => goTo(index + step)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
