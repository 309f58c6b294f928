import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { VisitPage } from '../../../../shared/features/shops/shops.schema.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { moneyText } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { ScenarioWords } from '../scenarios/ScenarioWords.tsx';
import { channelWords } from '../shops.logic.ts';
import styles from './Shopper.module.css';

type Props = { readonly page: VisitPage; readonly onBegin: () => void };

/** What the shopper reads before going, and again whenever they like. */
export function ScenarioStage({ page: { visit, scenario }, onBegin }: Props) {
  const reader = useReader();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { mutate, isPending, error } = useMutation(orpc.shops.startMine.mutationOptions());
  const begin = (): void => {
    if (visit.runId !== null) onBegin();
    else mutate({ commandId: newId(), id: visit.id, runId: newId() }, { onSuccess: onBegin });
  };
  const facts = [
    visit.locationName,
    channelWords[visit.channel],
    scenario.budgetMinor === null ? null : `you may spend up to ${moneyText(scenario.budgetMinor, reader)}`,
  ].filter((fact) => fact !== null);
  return (
    <div className={styles.column}>
      <div>
        <h1 className={styles.title} ref={head} tabIndex={-1}>
          {scenario.title}
        </h1>
        <p className={styles.intro}>{facts.join(' · ')}</p>
      </div>
      <section className={styles.card} aria-label="The scenario">
        <ScenarioWords scenario={scenario} />
      </section>
      <p className="soft">
        Fill in the scorecard right after the visit, while you still know the words that were said.
      </p>
      {error === null ? null : (
        <p className={styles.problem} role="alert">
          {toSentence(error)}
        </p>
      )}
      <Button size="lg" className={styles.go ?? ''} loading={isPending} onClick={begin}>
        {visit.runId === null ? 'Begin the scorecard' : 'To the scorecard'}
      </Button>
    </div>
  );
}
