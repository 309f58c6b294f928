import { Select } from '@mantine/core';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { Figure, Results } from '../../../../shared/features/surveys/results.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import { ChartCard } from '../../../charts/ChartCard.tsx';
import { IntervalBars } from '../../../charts/IntervalBars.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { countText } from '../../../ui/format.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import type { FilteredScreen } from '../../../ui/screen.ts';
import type { SurveyFilter } from '../surveys.logic.ts';
import { fewestForFigure, figureText, tooFewText, unitOf } from './figures.logic.ts';
import { GroupPicker } from './GroupPicker.tsx';
import { fromGroupText, toGroupText, withinFilter, type Group } from './groups.logic.ts';
import { responsesPath } from './reading-paths.ts';
import { toResultsFilter } from './reading.queries.ts';
import styles from './Results.module.css';
import { comparisonTitle, differenceText, mainQuestion } from './results.logic.ts';
import { useFilterWords } from './use-filter-words.ts';

type Props = FilteredScreen<SurveyFilter> & { readonly surveyId: SurveyId; readonly results: Results };

/** Any two groups or periods side by side: a difference is named only where it is visible. */
export function CompareCard({ surveyId, results, filter, setFilter }: Props) {
  const { locale } = useFrameSettings();
  const toWords = useFilterWords(results);
  const figures = results.questions.filter(({ figure }) => figure !== null);
  const question = figures.find(({ id }) => id === filter.compare) ?? mainQuestion(results) ?? figures[0];
  const wanted = toResultsFilter(filter);
  const groups = { a: fromGroupText(filter.a), b: fromGroupText(filter.b) };
  const [a, b] = [groups.a, groups.b].map((group) => (group === null ? null : withinFilter(wanted, group)));
  const { data, error } = useQuery(
    orpc.surveys.compare.queryOptions({
      input: question === undefined || a == null || b == null ? skipToken : { surveyId, question: question.id, a, b },
      placeholderData: keepPreviousData,
    }),
  );
  if (question === undefined) return null;
  const unit = unitOf(question.metric);
  const nameOf = (group: Group | null): string => {
    const [word] = group === null ? [] : toWords(group);
    if (word === undefined) return '';
    return group?.channel === undefined ? word.text : `answers ${word.text}`;
  };
  const names = { a: nameOf(groups.a), b: nameOf(groups.b) };
  const isReady = data !== undefined && groups.a !== null && groups.b !== null;
  const rowOf = (key: 'a' | 'b', figure: Figure) => ({
    key,
    label: names[key],
    n: figure.n,
    ...(figure.n < fewestForFigure ? { value: null, low: null, high: null } : figure),
    text:
      figure.value === null || figure.n < fewestForFigure
        ? (tooFewText(figure.n, locale) ?? 'no figure')
        : figureText(figure.value, unit, locale),
  });
  const rows = isReady ? [rowOf('a', data.a), rowOf('b', data.b)] : [];
  const table = {
    columns: ['Group', 'Figure', 'Likely between', 'Answers'],
    rows: rows.map(({ key, label, text, low, high, n }) => {
      const behind = key === 'a' ? a : b;
      return [
        label,
        text,
        low === null || high === null ? '' : `${figureText(low, unit, locale)} and ${figureText(high, unit, locale)}`,
        behind == null ? countText(n, locale) : { text: countText(n, locale), to: responsesPath(surveyId, behind) },
      ];
    }),
  };
  const difference = isReady ? differenceText(data, unit, locale) : null;
  const set = (key: 'a' | 'b') => (group: Group | null) =>
    setFilter({ [key]: group === null ? undefined : toGroupText(group) });
  return (
    <ChartCard
      title={isReady ? comparisonTitle(data, names, unit, locale) : 'Compare two groups or periods'}
      table={isReady ? table : null}
      // Without two groups there is nothing to read on paper.
      className={isReady ? undefined : 'not-on-paper'}
      lines={[
        <span key="what" className={figures.length < 2 ? styles.asked : styles.onPaper}>
          {question.title}
        </span>,
        ...(difference === null ? [] : [difference]),
        ...(error === null ? [] : [toSentence(error)]),
      ]}
    >
      <div className={`${styles.choose} not-on-paper`}>
        {figures.length < 2 ? null : (
          <Select
            size="sm"
            aria-label="The question that is compared"
            allowDeselect={false}
            data={figures.map(({ id, title }) => ({ value: id, label: title }))}
            value={question.id}
            onChange={(compare) => setFilter({ compare: compare ?? undefined })}
          />
        )}
        <GroupPicker label="First group" questions={results.questions} group={groups.a} onChange={set('a')} />
        <GroupPicker label="Second group" questions={results.questions} group={groups.b} onChange={set('b')} />
      </div>
      {isReady ? (
        <IntervalBars rows={rows} />
      ) : (
        <p className="soft">
          Choose two groups: by place, by the way they answered, by period, or by what they said to another question.
        </p>
      )}
    </ChartCard>
  );
}
