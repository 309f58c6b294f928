import styles from './NotesList.module.css';

export type Note = {
  /** What it is about; empty for the whole. */
  readonly about: string;
  readonly what: string;
};

type Props = {
  readonly title: string;
  readonly notes: readonly Note[];
  /** How the whole is called. */
  readonly whole: string;
};

/** What is said about one thing stands together, in the order of the file. */
function byThing(notes: readonly Note[]): [about: string, whats: string[]][] {
  const groups = new Map<string, string[]>();
  for (const { about, what } of notes) groups.set(about, [...(groups.get(about) ?? []), what]);
  return [...groups];
}

/** What is to be said about a file, thing by thing; nothing where there is nothing to say. */
export function NotesList({ title, notes, whole }: Props) {
  if (notes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4 className={styles.head}>{title}</h4>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list must scroll by keyboard too */}
      <dl className={styles.notes} tabIndex={0} aria-label={title}>
        {byThing(notes).map(([about, whats]) => (
          <div key={about} className={styles.note}>
            <dt>{about === '' ? whole : about}</dt>
            {[...new Set(whats)].map((what) => (
              <dd key={what}>{what}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
