import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import { findScore } from '../../../../shared/features/surveys/record.rules.ts';
import type { SurveyResponse } from '../../../../shared/features/surveys/responses.schema.ts';
import { findComments } from '../../../../shared/features/surveys/validation.rules.ts';
import type { DataColumn } from '../../../ui/data-column.ts';
import { RelativeTime } from '../../../ui/DateText.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { channelWords, moodTones, moodWords } from '../reading/reading-words.ts';

/** As much of a comment as two lines show. */
const shownLetters = 160;

/** What the list shows of a response; scores and comments are found by what the survey asks now. */
export function responseColumns(definition: Definition): readonly DataColumn<SurveyResponse>[] {
  return [
    { id: 'when', header: 'Answered', width: 150, cell: ({ answeredAt }) => <RelativeTime at={answeredAt} /> },
    {
      id: 'who',
      header: 'Who',
      width: 190,
      cell: ({ customerName, channel, sheet, locationName }) => (
        <>
          <div>{customerName ?? <span className="soft">someone</span>}</div>
          <div className="soft small">
            {[sentenceCase(channelWords[channel]), sheet === null ? null : `sheet ${sheet}`, locationName]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </>
      ),
    },
    {
      id: 'score',
      header: 'Score',
      width: 150,
      cell: ({ answers, mood }) => {
        const score = findScore(definition, answers);
        return mood === 'not-known' ? null : (
          <ToneMark tone={moodTones[mood]}>
            {score === null ? moodWords[mood] : `${score}, ${moodWords[mood]}`}
          </ToneMark>
        );
      },
    },
    {
      id: 'words',
      header: 'In their words',
      cell: ({ answers }) => {
        const words = findComments(definition, answers) ?? '';
        return words.length > shownLetters ? `${words.slice(0, shownLetters).trimEnd()}…` : words;
      },
    },
    {
      id: 'stands',
      header: 'Stands',
      width: 140,
      cell: ({ setAside, isComplete, isChecked }) =>
        setAside === null ? (
          isComplete ? (
            <span className="soft">{isChecked ? 'counted, checked' : 'counted'}</span>
          ) : (
            <ToneMark tone="neutral">unfinished</ToneMark>
          )
        ) : (
          <ToneMark tone="watch">set aside</ToneMark>
        ),
    },
  ];
}
