import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { stateWords } from '../../../shared/features/actions/actions.words.ts';
import { clipWords } from '../../../shared/features/log/clip-words.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import type { CardAbout } from './CardDialog.tsx';
import styles from './Told.module.css';

/** Waits this long after a key, so that fast typing asks once; shorter than anybody notices. */
const typingPauseMs = 60;
/** Entries offered as wishes; more words narrow them. */
const wishesShown = 6;
/** Actions of a group shown at once; typing finds the others. */
const actionsShown = 8;
/** Letters of an entry that tell it apart. */
const shownLetters = 110;

type Props = { readonly onChoose: (about: CardAbout) => void };

/** An action, done ones first; or, by words of the log, a wish that never became one. */
export function ChooseAbout({ onChoose }: Props) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), typingPauseMs);
  const list = useRef<HTMLDivElement>(null);
  const { data, error } = useQuery(orpc.telling.choices.queryOptions({ input: {} }));
  const wishes = useQuery(
    orpc.log.list.queryOptions({
      input: { q: asked, limit: wishesShown },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const holds = (words: string): boolean => words.toLowerCase().includes(asked.toLowerCase());
  const fitting = (data?.items ?? []).filter(({ what, customerName }) => holds(`${what} ${customerName ?? ''}`));
  const group = (title: string, of: typeof fitting) => ({
    title,
    choices: of.slice(0, actionsShown).map(({ actionId, what, state, customerName }) => ({
      key: actionId,
      name: what,
      says: [customerName, stateWords[state]].filter(Boolean).join(' · '),
      onChoose: () => onChoose({ actionId, entryId: null, card: null }),
    })),
  });
  const said = asked === '' ? [] : (wishes.data?.items ?? []);
  const groups = [
    group(
      'Done',
      fitting.filter(({ state }) => state === 'done'),
    ),
    group(
      'Open or dropped',
      fitting.filter(({ state }) => state !== 'done'),
    ),
    {
      title: 'A wish from the log, to be declined with the answer',
      choices: said.map(({ id, words, customerName }) => ({
        key: id,
        name: `“${clipWords(words, shownLetters)}”`,
        says: customerName ?? 'somebody',
        onChoose: () => onChoose({ actionId: null, entryId: id, card: null }),
      })),
    },
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    const first = list.current?.querySelector('button') ?? null;
    if (first === null) return;
    event.preventDefault();
    if (event.key === 'Enter') first.click();
    else first.focus();
  };
  return (
    <div className={styles.choose}>
      <TextInput
        label="Action, or what they wished for"
        placeholder="Type to find it"
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {error === null ? null : <p role="alert">{toSentence(error)}</p>}
      <div ref={list}>
        <ChoiceList groups={groups} isBusy={false}>
          {data !== undefined && groups.every(({ choices }) => choices.length === 0) ? (
            <p className="soft">No action and no entry has these words.</p>
          ) : null}
        </ChoiceList>
      </div>
    </div>
  );
}
