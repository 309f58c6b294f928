import { daySchema } from '../../../shared/clock.ts';
import type { Survey } from '../../../shared/features/surveys/surveys.schema.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DayText } from '../../ui/DateText.tsx';
import { plural } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { CountText } from './CountText.tsx';
import { kindWords, stateMark } from './surveys.logic.ts';

/** What the list shows of a survey. */
export const surveyColumns: readonly DataColumn<Survey>[] = [
  {
    id: 'title',
    header: 'Survey',
    cell: ({ title, kind, questions }) => (
      <>
        <div>{title === '' ? <span className="soft">no title yet</span> : title}</div>
        <div className="soft small">
          {kindWords[kind]} · {questions} {plural(questions, 'question')}
        </div>
      </>
    ),
  },
  {
    id: 'state',
    header: 'Stands',
    width: 170,
    cell: (survey) => {
      const { word, tone } = stateMark(survey);
      return (
        <>
          <ToneMark tone={tone}>{word}</ToneMark>
          {survey.hasDraft && survey.version > 0 ? <div className="soft small">changes wait</div> : null}
        </>
      );
    },
  },
  {
    id: 'responses',
    header: 'Answered',
    width: 110,
    isNumber: true,
    cell: ({ responses }) => <CountText count={responses} />,
  },
  {
    id: 'last',
    header: 'Last answer',
    width: 150,
    cell: ({ lastAnsweredOn }) =>
      lastAnsweredOn === null ? null : <DayText day={daySchema.parse(lastAnsweredOn.slice(0, 10))} />,
  },
  {
    id: 'version',
    header: 'Version',
    width: 100,
    isNumber: true,
    cell: ({ version }) => (version === 0 ? null : version),
  },
];
