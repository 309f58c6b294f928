import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { listQuestions } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { Finding } from '../../../../shared/features/surveys/text-check.rules.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { plural } from '../../../ui/format.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useOpen } from '../../../ui/use-open.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';

type Props = {
  readonly survey: SurveyPage;
  readonly definition: Definition;
  readonly findings: readonly Finding[];
  /** Whether there is anything that is not asked yet. */
  readonly hasChanges: boolean;
  /** Saves what waits; false where that failed. */
  readonly saveNow: () => Promise<boolean>;
};

/** Freezes what was made and asks it from now on. */
export function OpenSurvey({ survey, definition, findings, hasChanges, saveNow }: Props) {
  const open = useOpen();
  const sayDone = useUndoNotice();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { mutateAsync, isPending } = useMutation(orpc.surveys.open.mutationOptions());
  const isNew = survey.version === 0;
  const verb = isNew ? 'Open this survey' : 'Use these changes';
  const errors = findings.filter(({ level }) => level === 'error');
  const questions = listQuestions(definition).filter(({ type }) => type !== 'statement').length;

  const ask = (): void => {
    setProblem(null);
    setIsAsking(true);
  };
  useShortcut('O', verb, ask, hasChanges);
  const confirm = async (): Promise<void> => {
    if (!(await saveNow())) {
      setProblem('The last changes could not be saved, so nothing was opened.');
      return;
    }
    try {
      const commandId = newId<'Command'>();
      await mutateAsync({ commandId, id: survey.id });
      sayDone('Open. It can be answered now.', commandId);
      open(`/surveys/${survey.id}?tab=ask`);
    } catch (error: unknown) {
      setProblem(toSentence(error));
    }
  };
  return (
    <>
      <Button disabled={!hasChanges} onClick={ask}>
        {verb} <KeyHint keys="O" onAccent />
      </Button>
      <Confirm
        isOpen={isAsking}
        title={isNew ? 'Open this survey?' : `Ask version ${survey.version + 1} from now on?`}
        verb={errors.length === 0 ? verb : 'Not yet'}
        isHeld={errors.length > 0}
        isBusy={isPending}
        onConfirm={() => void confirm()}
        onCancel={() => setIsAsking(false)}
      >
        {errors.length === 0 ? (
          <p>
            {questions} {plural(questions, 'question')} in {definition.languages.length}{' '}
            {plural(definition.languages.length, 'language')}. What is asked stays as it is from then on; later changes
            make a new version, and results join all versions.
          </p>
        ) : (
          <>
            <p>It can’t be answered as it is meant yet:</p>
            <ul>
              {errors.slice(0, 5).map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
        {problem === null ? null : <p role="alert">{problem}</p>}
      </Confirm>
    </>
  );
}
