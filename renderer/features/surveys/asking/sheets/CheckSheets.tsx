import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import type { Version } from '../../../../../shared/features/surveys/surveys.schema.ts';
import type { Id } from '../../../../../shared/ids.ts';
import { orpc } from '../../../../rpc/client.ts';
import { newId } from '../../../../rpc/new-id.ts';
import { toSentence } from '../../../../rpc/sentences.ts';
import { Card } from '../../../../ui/Card.tsx';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { plural } from '../../../../ui/format.ts';
import { Differences } from './Differences.tsx';
import { SheetPad } from './SheetPad.tsx';
import styles from './Sheets.module.css';

type Props = { readonly surveyId: Id<'Survey'>; readonly version: Version; readonly language: string };
type Found = { readonly id: Id<'Response'>; readonly sheet: number; readonly differing: readonly string[] };

/** Sheets keyed a second time, best by somebody else: what differs is looked up on the paper. */
export function CheckSheets({ surveyId, version, language }: Props) {
  const { data, error } = useQuery(orpc.surveys.sampleSheets.queryOptions({ input: { surveyId } }));
  const compare = useMutation(orpc.surveys.compareSheet.mutationOptions());
  const [answers, setAnswers] = useState<Answers>({});
  const [found, setFound] = useState<Found | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  if (error !== null) return <EmptyState title="The sample could not be drawn">{toSentence(error)}</EmptyState>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  const sheet = found?.sheet ?? data.sheets[0];
  const stand = `${data.checked} of ${data.entered} ${plural(data.entered, 'sheet')} checked`;
  if (sheet === undefined)
    return (
      <>
        <output className={styles.said}>{said}</output>
        <EmptyState title={data.entered === 0 ? 'No sheet is entered yet' : `Enough is checked: ${stand}`}>
          {data.entered === 0
            ? 'Enter some sheets first. About one in ten is then keyed again here, to see how often a finger slips.'
            : 'About one in ten sheets is keyed again. Come back after the next stack.'}
        </EmptyState>
      </>
    );
  const next = (sentence: string): void => {
    setSaid(sentence);
    setFound(null);
    setAnswers({});
    setTurn((was) => was + 1);
  };
  const send = (): void => {
    if (compare.isPending) return;
    compare.mutate(
      { commandId: newId(), surveyId, sheet, answers },
      {
        onSuccess: ({ id, differing }) => {
          if (differing.length === 0) next(`Sheet ${sheet} was keyed the same twice.`);
          else setFound({ id, sheet, differing });
        },
        onError: (failure) => setSaid(toSentence(failure)),
      },
    );
  };
  return (
    <Card title={`Sheet ${sheet}`} count={stand}>
      <output className={styles.said}>{said}</output>
      {found === null ? (
        <SheetPad
          key={turn}
          definition={version.definition}
          language={language}
          answers={answers}
          onChange={setAnswers}
          label={`Sheet ${sheet}, keyed again`}
          endWords={`compares sheet ${sheet} with the first time`}
          onEnd={send}
          onUndo={() => undefined}
          onNumber={() => undefined}
        />
      ) : (
        <Differences
          key={turn}
          surveyId={surveyId}
          sheet={found.sheet}
          id={found.id}
          differing={found.differing}
          again={answers}
          language={language}
          onDone={() => next(`Sheet ${found.sheet} is put right.`)}
        />
      )}
    </Card>
  );
}
