import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { Given, ItemAnswers } from '../../../../shared/features/checklists/runs.schema.ts';
import type { askedAuditSchema } from '../../../../shared/features/mirror/mirror.schema.ts';
import { useItemKeys } from '../../../parts/checklist/use-item-keys.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { AnonymousItem } from './AnonymousItem.tsx';
import styles from './Rating.module.css';
import { RatingSheet } from './RatingSheet.tsx';
import { storedSentences } from './stored.logic.ts';

type Props = { readonly asked: z.infer<typeof askedAuditSchema> };

/** Staff rate without a name. What they choose stays in this page's memory: it is never drafted. */
export function AnonymousRating({ asked }: Props) {
  const { locale } = useReader();
  const [hasBegun, setHasBegun] = useState(false);
  if (hasBegun) return <Sheet asked={asked} />;
  return (
    <Card title="What is stored of your answers" className={styles.promise}>
      <ul className={styles.stored}>
        {storedSentences(locale).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button autoFocus onClick={() => setHasBegun(true)}>
        Begin
      </Button>
    </Card>
  );
}

function Sheet({ asked }: Props) {
  const queryClient = useQueryClient();
  // Random, and of this sending only: a repeat after a lost answer is known by it, and by nothing else.
  const [ticket] = useState(() => crypto.randomUUID());
  const [answers, setAnswers] = useState<Readonly<Record<string, Given>>>({});
  const box = useRef<HTMLDivElement>(null);
  const { onKeyDown } = useItemKeys(box);
  const rate = useMutation(
    orpc.mirror.rateAnonymously.mutationOptions({
      onSuccess: () => {
        setAnswers({});
        // No topic tells of it, in this window or another: only this page asks again.
        void queryClient.invalidateQueries({ queryKey: orpc.mirror.asked.key() });
      },
    }),
  );
  const given = Object.keys(answers).length;
  const give = (id: string, next: Given | null): void => {
    const { [id]: _, ...others } = answers;
    setAnswers(next === null ? others : { ...others, [id]: next });
  };
  const send = (): void => {
    const plain: ItemAnswers = Object.fromEntries(
      Object.entries(answers).map(([id, one]) => [id, { given: one, note: '' }]),
    );
    rate.mutate({ id: asked.auditId, ticket, answers: plain });
  };
  return (
    <RatingSheet
      definition={asked.definition}
      box={box}
      onKeyDown={onKeyDown}
      onSend={send}
      isBusy={rate.isPending}
      problem={rate.error === null ? null : toSentence(rate.error)}
      note={
        given === 0 ? 'Nothing is saved until you send it.' : `${given} answered. Nothing is saved until you send it.`
      }
      renderItem={(item, number) => (
        <AnonymousItem
          key={item.id}
          item={item}
          number={number}
          given={answers[item.id] ?? null}
          onGive={(next) => give(item.id, next)}
        />
      )}
    />
  );
}
