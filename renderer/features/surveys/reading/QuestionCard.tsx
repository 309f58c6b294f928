import { findQuestion, scaleOf, textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import type { QuestionResult, Results } from '../../../../shared/features/surveys/results.schema.ts';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import { ChartCard } from '../../../charts/ChartCard.tsx';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { likelyText, tooFewText, unitOf } from './figures.logic.ts';
import { NewestComments } from './NewestComments.tsx';
import { questionChart } from './QuestionChart.tsx';
import { answeredText, finiteText, groupsTitle, questionTitle } from './question-words.logic.ts';
import { answerFilter, responsesPath } from './reading-paths.ts';
import styles from './Results.module.css';
import { askedText } from './results.logic.ts';

type Props = {
  readonly survey: SurveyPage;
  readonly results: Results;
  readonly question: QuestionResult;
  readonly filter: ResultsFilter;
  /** Whether the page's heading says its figure, so that the card need not. */
  readonly isHeading?: boolean;
  readonly onReadComments: (question: string) => void;
};

/** The words at the two ends of a scale: "0 not at all, 10 certainly". */
function endsText(survey: SurveyPage, id: string): string | null {
  const definition = survey.inUse?.definition;
  const question = definition === undefined ? null : findQuestion(definition, id);
  const scale = question === null ? null : scaleOf(question);
  if (definition === undefined || question === null || scale === null || !('low' in question)) return null;
  const [language = 'en'] = definition.languages;
  const low = textIn(question.low, language, definition.languages);
  const high = textIn(question.high, language, definition.languages);
  return low === '' || high === '' ? null : `${scale.from} ${low}, ${scale.to} ${high}`;
}

const isWritten = ({ type }: QuestionResult): boolean => type === 'short-text' || type === 'long-text';

/** What was answered to one question: its sentence, its chart, who answered and who did not. */
export function QuestionCard({ survey, results, question, filter, isHeading = false, onReadComments }: Props) {
  const { locale } = useFrameSettings();
  const definition = survey.inUse?.definition;
  const asked = definition === undefined ? null : findQuestion(definition, question.id);
  const addressOf = (answer: string) => {
    const behind = answerFilter(filter, question.id, answer);
    return behind === null ? undefined : responsesPath(survey.id, behind);
  };
  const chart = questionChart(question, asked === null ? null : scaleOf(asked), addressOf, locale);
  const ends = endsText(survey, question.id);
  const hasFigure = question.figure !== null && question.figure.value !== null;
  const unit = unitOf(question.metric);
  const tooFew = hasFigure ? tooFewText(question.answered, locale) : null;
  // The title of these says shares or counts; their interval stands below.
  const likely =
    question.metric === 'nps' && question.figure !== null ? likelyText(question.figure, unit, locale) : null;
  const top =
    question.metric === 'ces' && question.topShare !== null && question.answered >= 10
      ? `${question.topShare.value === null ? '' : question.topShare.value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 })} gave 5 to 7, ${likelyText(question.topShare, 'share', locale) ?? ''}`
      : null;
  const rate = question.metric === null ? null : askedText(results, locale);
  const counts = [answeredText(question, locale), rate].filter((text) => text !== null);
  const lines = [
    <span key="title" className={styles.asked}>
      {question.title}
      {ends === null ? '' : ` ${ends}`}
    </span>,
    counts.join(', '),
    likely === null ? null : `Score ${likely}`,
    top,
    finiteText(question, locale),
    ...question.notes,
    question.earlierTitles.length === 0
      ? null
      : `Earlier wording: ${question.earlierTitles.map((title) => `“${title}”`).join(', ')}`,
  ].filter((line) => line !== null && line !== '');
  return (
    <ChartCard
      title={isHeading && question.metric !== 'nps' ? groupsTitle(question, locale) : questionTitle(question, locale)}
      lines={lines}
      table={chart?.table ?? null}
      tooFew={tooFew}
      action={
        isWritten(question) && question.answered > 0 ? (
          <button
            type="button"
            className={`${styles.link} not-on-paper`}
            onClick={() => onReadComments(question.id)}
            aria-label={`read them: ${question.title}`}
          >
            read them
          </button>
        ) : undefined
      }
    >
      {isWritten(question) ? (
        <NewestComments surveyId={survey.id} question={question.id} filter={filter} />
      ) : (
        chart?.drawing
      )}
    </ChartCard>
  );
}
