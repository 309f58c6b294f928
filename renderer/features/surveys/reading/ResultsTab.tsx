import { useRef } from 'react';
import { toSentence } from '../../../rpc/sentences.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { SurveyFilter, SurveyTabProps } from '../surveys.logic.ts';
import { cardHeight, compareHeight, dropOffHeight, halfOf } from './columns.logic.ts';
import { CommentsCard } from './CommentsCard.tsx';
import { CompareCard } from './CompareCard.tsx';
import { DropOffCard } from './DropOffCard.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { toResultsFilter, useNoteOpened, useResults } from './reading.queries.ts';
import styles from './Results.module.css';
import { mainQuestion } from './results.logic.ts';
import { ResultsFilters } from './ResultsFilters.tsx';
import { SinceCard } from './SinceCard.tsx';
import { TellingWordsCard } from './TellingWordsCard.tsx';
import { TrendCard } from './TrendCard.tsx';

/** What a survey found. What is said at the top of the page comes from use-results-head.ts. */
export function ResultsTab({ survey, filter, setFilter }: SurveyTabProps) {
  const wanted = toResultsFilter(filter);
  const { data: results, error } = useResults(survey.id, wanted);
  const comments = useRef<HTMLHeadingElement>(null);
  useNoteOpened(survey.id, results);
  if (error !== null) return <EmptyState title="The results could not be read">{toSentence(error)}</EmptyState>;
  if (results === undefined) return <p className="soft">Reading…</p>;
  const isEmpty = results.responses === 0 && results.fromTotals === 0;
  if (isEmpty && Object.keys(wanted).length === 0) {
    return (
      <EmptyState title="What was answered will stand here">
        Every question with its chart, how sure the figures are, and what people wrote. From ten answers on there is a
        score; with fewer, the counts.
      </EmptyState>
    );
  }
  const main = mainQuestion(results);
  const others = results.questions.filter(({ id, type }) => id !== main?.id && type !== 'statement');
  const read = (patch: Partial<SurveyFilter>): void => {
    setFilter({ q: undefined, mood: undefined, question: undefined, themeId: undefined, ...patch });
    comments.current?.focus();
  };
  const card = { survey, results, filter: wanted, onReadComments: (question: string) => read({ question }) };
  const cards = [
    ...others.map((question) => <QuestionCard key={question.id} {...card} question={question} />),
    <CompareCard key="compare" surveyId={survey.id} results={results} filter={filter} setFilter={setFilter} />,
    <DropOffCard key="drop-off" results={results} />,
  ];
  const half = halfOf([...others.map(cardHeight), compareHeight, dropOffHeight(results.questions.length)]);
  return (
    <>
      <ResultsFilters results={results} filter={filter} setFilter={setFilter} />
      {isEmpty ? (
        <EmptyState title="Nobody fits these filters">Take one away to see the answers.</EmptyState>
      ) : (
        <>
          <div className={styles.top}>
            {main === null ? null : <QuestionCard {...card} question={main} isHeading />}
            <TrendCard surveyId={survey.id} results={results} filter={filter} setFilter={setFilter} />
            <TellingWordsCard surveyId={survey.id} filter={wanted} onRead={(q) => read({ q })} />
            <SinceCard surveyId={survey.id} filter={wanted} />
          </div>
          <div className={styles.columns}>
            <div className={styles.column}>{cards.slice(0, half)}</div>
            <div className={styles.column}>{cards.slice(half)}</div>
          </div>
        </>
      )}
      <CommentsCard
        surveyId={survey.id}
        questions={results.questions}
        filter={filter}
        setFilter={setFilter}
        headRef={comments}
      />
    </>
  );
}
