import { Button } from '@mantine/core';
import { answerWords } from '../../../../shared/features/checklists/answer-words.rules.ts';
import type { Contest, RunPage } from '../../../../shared/features/checklists/runs.schema.ts';
import { CriticalMark } from '../../../parts/checklist/CriticalMark.tsx';
import { PhotoList } from '../../../parts/checklist/PhotoList.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { ContestNote } from './ContestNote.tsx';
import { canContest, outcomeMark, type AnsweredItem } from './run.logic.ts';
import styles from './Running.module.css';

type Props = {
  readonly page: RunPage;
  readonly answered: AnsweredItem;
  readonly onContest: (answered: AnsweredItem) => void;
  readonly onDecide: (contest: Contest) => void;
};

/** One answer, how it went, its note and photos, and what was said against it. */
export function AnswerRow({ page, answered, onContest, onDecide }: Props) {
  const { currency } = useReader();
  const { item, number, outcome, isLeftOut, contests } = answered;
  const { given = null, note = '' } = page.answers[item.id] ?? {};
  const photos = page.photos.filter(({ itemId }) => itemId === item.id);
  const mark = outcomeMark(outcome);
  const isPhoto = item.type === 'photo' && photos.length > 0;
  return (
    <div className={styles.answer}>
      <div className={styles.asked}>
        <span>
          <span className="soft">{number}. </span>
          {item.label}
          {outcome === 'none' ? <CriticalMark item={item} /> : null}
        </span>
        <span className={styles.given} data-left-out={isLeftOut}>
          {isPhoto ? null : (
            <span className={given === null ? 'soft' : styles.words}>{answerWords(item, given, currency)}</span>
          )}
          {mark === null ? null : <ToneMark tone={isLeftOut ? 'neutral' : mark.tone}>{mark.word}</ToneMark>}
          {canContest(page, answered) ? (
            <Button
              variant="subtle"
              size="compact-sm"
              className="not-on-paper"
              aria-label={`Contest: ${item.label}`}
              onClick={() => onContest(answered)}
            >
              Contest
            </Button>
          ) : null}
        </span>
      </div>
      {note === '' ? null : <p className={styles.note}>“{note}”</p>}
      <PhotoList photos={{ items: photos, problem: null }} label={item.label} />
      {contests.map((contest) => (
        <ContestNote key={contest.id} contest={contest} onDecide={onDecide} />
      ))}
    </div>
  );
}
