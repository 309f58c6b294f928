import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AnswerForm } from '../../../parts/questions/AnswerForm.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import type { ResponsePage } from './response-page.ts';

type Props = { readonly response: ResponsePage; readonly onDone: () => void };

/** A slip of the finger, put right; the history keeps what stood there. */
export function CorrectForm({ response, onDone }: Props) {
  const { business } = useSignedIn();
  const sayDone = useUndoNotice();
  const [answers, setAnswers] = useState(response.answers);
  const correct = useMutation(orpc.surveys.correct.mutationOptions());
  const { customerName } = response;
  const save = (): void => {
    const commandId = newId<'Command'>();
    correct.mutate(
      { commandId, id: response.id, answers },
      {
        onSuccess: () => {
          sayDone('Corrected.', commandId);
          onDone();
        },
      },
    );
  };
  return (
    <AnswerForm
      isWhole
      definition={response.versionAsked.definition}
      answers={answers}
      onChange={setAnswers}
      language={response.language}
      seed={response.id}
      named={{
        businessName: business.name,
        customer: customerName === null ? null : { name: customerName, kind: 'person' },
      }}
      verb="Save the correction"
      onDone={save}
      onCancel={onDone}
      isBusy={correct.isPending}
      problem={correct.isError ? toSentence(correct.error) : null}
    />
  );
}
