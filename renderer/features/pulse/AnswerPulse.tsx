import { Button, Checkbox, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { askedPulseSchema } from '../../../shared/features/pulse/pulse.schema.ts';
import type { Answers } from '../../../shared/features/surveys/answers.schema.ts';
import { AnswerForm } from '../../parts/questions/AnswerForm.tsx';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { newCode, storedSentences } from './pulse.logic.ts';
import styles from './Pulse.module.css';

type Props = { readonly pulse: z.infer<typeof askedPulseSchema> };

/** Answers a pulse. What is typed stays in this page's memory: it is never drafted. */
export function AnswerPulse({ pulse }: Props) {
  const { business } = useSignedIn();
  const queryClient = useQueryClient();
  const { definition, teams } = pulse;
  // Random, and of this sending only: a repeat after a lost answer is known by it, and by nothing else.
  const [ticket] = useState(() => crypto.randomUUID());
  const [seed] = useState(() => newId());
  const [hasBegun, setHasBegun] = useState(false);
  const [answers, setAnswers] = useState<Answers>({});
  const [team, setTeam] = useState('');
  const [wantsReplies, setWantsReplies] = useState(false);
  const [code] = useState(() => newCode(crypto.getRandomValues(new Uint8Array(16))));
  const renew = (): void => void queryClient.invalidateQueries({ queryKey: orpc.pulse.mine.key() });
  const answer = useMutation(
    orpc.pulse.answer.mutationOptions({
      onSuccess: () => {
        setAnswers({});
        if (!wantsReplies) renew();
      },
    }),
  );
  if (answer.isSuccess)
    return (
      <Card title="Thank you. This is your code">
        <p>
          Write it down now; it is shown this once and kept nowhere. With it you can read, on this page, what is
          answered to your comments after the pulse has closed.
        </p>
        <p className={styles.code}>{code}</p>
        <Button onClick={renew}>I have written it down</Button>
      </Card>
    );
  if (!hasBegun)
    return (
      <Card title={`“${pulse.title}” asks you`}>
        <p>What is stored of your answers:</p>
        <ul className={styles.stored}>
          {storedSentences(pulse).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <Button onClick={() => setHasBegun(true)}>Begin</Button>
      </Card>
    );
  return (
    <Card title={pulse.title}>
      {teams.length === 0 ? null : (
        <Select
          label="Your team"
          description="Only so that teams of enough people can be read apart. You need not say."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[
            { value: '', label: 'I’d rather not say' },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={team}
          allowDeselect={false}
          onChange={(chosen) => setTeam(chosen ?? '')}
        />
      )}
      <AnswerForm
        definition={definition}
        answers={answers}
        onChange={setAnswers}
        language={definition.languages[0] ?? 'en'}
        seed={seed}
        named={{ businessName: business.name, customer: null }}
        isWhole
        verb="Send"
        isBusy={answer.isPending}
        problem={answer.error === null ? null : toSentence(answer.error)}
        note={
          <Checkbox
            label="Give me a code to read answers to my comments"
            checked={wantsReplies}
            onChange={(event) => setWantsReplies(event.currentTarget.checked)}
          />
        }
        onDone={() => answer.mutate({ id: pulse.id, ticket, team, answers, code: wantsReplies ? code : null })}
      />
    </Card>
  );
}
