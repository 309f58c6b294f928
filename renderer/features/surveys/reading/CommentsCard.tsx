import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState, type Ref } from 'react';
import { moods } from '../../../../shared/features/surveys/responses.schema.ts';
import type { QuestionResult } from '../../../../shared/features/surveys/results.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import { ReasonPicker } from '../../../parts/PlacePicker.tsx';
import { orpc } from '../../../rpc/client.ts';
import { byPage } from '../../../rpc/pages.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { sentenceCase } from '../../../ui/format.ts';
import type { FilteredScreen } from '../../../ui/screen.ts';
import type { SurveyFilter } from '../surveys.logic.ts';
import { CommentItem } from './CommentItem.tsx';
import styles from './Comments.module.css';
import { moodWords } from './reading-words.ts';
import { toResultsFilter } from './reading.queries.ts';

/** A pause in typing after which the comments are asked for; shorter than anybody notices. */
const pauseMs = 120;

type Props = FilteredScreen<SurveyFilter> & {
  readonly surveyId: SurveyId;
  readonly questions: readonly QuestionResult[];
  /** What opens the comments from elsewhere on the page lands here. */
  readonly headRef: Ref<HTMLHeadingElement>;
};

/** What people wrote, newest first: searched, sorted by how they stand, given a theme in place. */
export function CommentsCard({ surveyId, questions, filter, setFilter, headRef }: Props) {
  const { q, mood, question, themeId } = filter;
  const written = questions.filter(
    ({ type, counts }) => type === 'short-text' || type === 'long-text' || counts.some(({ key }) => key === 'other'),
  );
  const pages = useInfiniteQuery(
    orpc.surveys.comments.infiniteOptions({
      ...byPage((cursor) => ({
        surveyId,
        ...toResultsFilter(filter),
        ...(q === undefined ? {} : { q }),
        ...(mood === undefined ? {} : { mood }),
        ...(question === undefined ? {} : { question }),
        ...(themeId === undefined ? {} : { themeId }),
        cursor,
      })),
      placeholderData: keepPreviousData,
    }),
  );
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = [q, mood, question, themeId].some((one) => one !== undefined);
  const title =
    q !== undefined
      ? `Comments with “${q}”`
      : mood === undefined
        ? 'What they wrote'
        : `What the ${moodWords[mood]} wrote`;
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title} ref={headRef} tabIndex={-1}>
          {title}
        </h2>
        <search className={`${styles.filters} not-on-paper`}>
          <SearchComments value={q ?? ''} onChange={(text) => setFilter({ q: text === '' ? undefined : text })} />
          <Select
            size="sm"
            w={150}
            clearable
            aria-label="How they stand"
            placeholder="How they stand"
            data={moods.map((value) => ({ value, label: sentenceCase(moodWords[value]) }))}
            value={mood ?? null}
            onChange={(next) => setFilter({ mood: moods.find((one) => one === next) })}
          />
          {written.length < 2 ? null : (
            <Select
              size="sm"
              w={190}
              clearable
              aria-label="Which question"
              placeholder="Which question"
              data={written.map(({ id, title: label }) => ({ value: id, label }))}
              value={question ?? null}
              onChange={(next) => setFilter({ question: next ?? undefined })}
            />
          )}
          <div className={styles.theme}>
            <ReasonPicker
              list="theme"
              label="Theme"
              placeholder="Theme"
              value={themeId ?? null}
              onChange={(next) => setFilter({ themeId: next ?? undefined })}
            />
          </div>
        </search>
      </div>
      {pages.error === null ? null : <p>{toSentence(pages.error)}</p>}
      {items.length === 0 && !pages.isPending && pages.error === null ? (
        <p className="soft">
          {isNarrowed
            ? 'No comment fits. Take a filter away, or search for other words.'
            : 'Nobody has written anything.'}
        </p>
      ) : null}
      <ul className={styles.list}>
        {items.map((comment) => (
          <CommentItem
            key={`${comment.responseId} ${comment.question}`}
            comment={comment}
            withQuestion={written.length > 1 && question === undefined}
            words={q ?? ''}
          />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button
          variant="default"
          className="not-on-paper"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          Show more
        </Button>
      ) : null}
    </section>
  );
}

function SearchComments({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  // What is typed leads, the address follows; it comes back only when something else changes it.
  const [typed, setTyped] = useState({ text: value, of: value });
  const ask = useDebouncedCallback((text: string) => onChange(text.trim()), pauseMs);
  if (value !== typed.of)
    setTyped(value === typed.text.trim() ? { text: typed.text, of: value } : { text: value, of: value });
  return (
    <TextInput
      size="sm"
      w={160}
      type="search"
      aria-label="Search the comments"
      placeholder="Search"
      value={typed.text}
      onChange={(event) => {
        const { value: text } = event.currentTarget;
        setTyped({ text, of: value });
        ask(text);
      }}
    />
  );
}
