/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- a combobox with a listbox of its own, by the ARIA pattern: the keyboard stays in the field */
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fragment, useId, useState, type KeyboardEvent } from 'react';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { rowAfterKey } from '../../ui/table.logic.ts';
import { useOpen } from '../../ui/use-open.ts';
import { fittingCommands, type Command, type Line } from './search.logic.ts';
import styles from './SearchHost.module.css';

/** Fast typing asks once; shorter than anybody notices. */
const typingPauseMs = 60;
/** How far Page Up and Page Down go. */
const linesPerPage = 8;

const groups = {
  customer: 'Customers',
  entry: 'What customers said',
  action: 'Actions',
  survey: 'Surveys',
  checklist: 'Checklists',
  visit: 'Mystery visits',
  promise: 'Promises',
  touch: 'Keeping in touch',
  loss: 'Lost customers',
} as const;

const showLine = (line: HTMLElement | null): void => line?.scrollIntoView({ block: 'nearest' });

type Props = { readonly commands: readonly Command[]; readonly onDone: () => void };

export function SearchBox({ commands, onDone }: Props) {
  const open = useOpen();
  const { person } = useSignedIn();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), typingPauseMs);
  const found = useQuery(
    orpc.search.find.queryOptions({ input: { text: asked }, enabled: asked !== '', placeholderData: keepPreviousData }),
  );
  const hits = asked === '' ? [] : (found.data?.items ?? []);
  const lines: readonly Line[] = [
    ...fittingCommands(commands, person.role, text).map(({ label, run }) => ({
      key: `command ${label}`,
      group: 'Go and do',
      title: label,
      detail: null,
      run,
    })),
    ...hits.map(({ kind, id, title, detail, to }) => ({
      key: `${kind} ${id}`,
      group: groups[kind],
      title,
      detail,
      run: () => open(to),
    })),
  ];
  const chosen = Math.min(at, Math.max(0, lines.length - 1));

  const take = (line: Line): void => {
    onDone();
    line.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[chosen];
    if (event.key === 'Enter' && line !== undefined) {
      event.preventDefault();
      take(line);
      return;
    }
    // Letters and Home/End belong to the text field.
    if (!/^(?:Arrow|Page)(?:Up|Down)$/.test(event.key)) return;
    const next = rowAfterKey(event.key, chosen, lines.length, linesPerPage);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  const lineId = (index: number): string => `${listId}-${index}`;

  return (
    <div>
      <TextInput
        className={styles.field ?? ''}
        aria-label="Find customers, entries, actions and screens"
        placeholder="A name, a word somebody said, a screen"
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={lines.length === 0 ? undefined : lineId(chosen)}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
      />
      {lines.length === 0 ? <p className="soft">{found.isError ? toSentence(found.error) : 'Nothing found.'}</p> : null}
      <div className={styles.list} id={listId} role="listbox" aria-label="Found">
        {lines.map((line, index) => (
          <Fragment key={line.key}>
            {line.group === lines[index - 1]?.group ? null : (
              <div role="presentation" className={styles.group}>
                {line.group}
              </div>
            )}
            <div
              ref={index === chosen ? showLine : null}
              id={lineId(index)}
              role="option"
              aria-selected={index === chosen}
              className={styles.line}
              onMouseMove={() => setAt(index)}
              onClick={() => take(line)}
            >
              <span className={styles.title}>{line.title}</span>
              {line.detail === null ? null : <span className={styles.detail}>{line.detail}</span>}
            </div>
          </Fragment>
        ))}
      </div>
    </div>
  );
}
