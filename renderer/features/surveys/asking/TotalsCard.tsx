import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findQuestion, textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import type { Totals } from '../../../../shared/features/surveys/responses.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { DayText } from '../../../ui/DateText.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from './Asking.module.css';
import { countsInWords } from './totals.logic.ts';
import { TotalsForm } from './TotalsForm.tsx';

type Props = { readonly surveyId: Id<'Survey'>; readonly definition: Definition };

/** Counts that somebody else made: each with its period and source, and pooled with the answers as such. */
export function TotalsCard({ surveyId, definition }: Props) {
  const [isAdding, setIsAdding] = useState(false);
  const { data } = useQuery(orpc.surveys.listTotals.queryOptions({ input: { surveyId } }));
  const items = data?.items ?? [];
  return (
    <Card title="Counts you already have" count={items.length === 0 ? undefined : items.length}>
      <p className="soft">
        A paper summary or an old report that holds only counts. They join the figures, and results say that they did.
      </p>
      <ul className={styles.totals}>
        {items.map((totals) => (
          <TotalsLine key={totals.id} totals={totals} definition={definition} />
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setIsAdding(true)}>
          Add counts
        </Button>
      </div>
      <Dialog title="Counts you already have" isOpen={isAdding} onClose={() => setIsAdding(false)} width={560}>
        <TotalsForm surveyId={surveyId} definition={definition} onDone={() => setIsAdding(false)} />
      </Dialog>
    </Card>
  );
}

function TotalsLine({ totals, definition }: { readonly totals: Totals; readonly definition: Definition }) {
  const sayDone = useUndoNotice();
  const remove = useMutation(orpc.surveys.removeTotals.mutationOptions());
  const language = definition.languages[0] ?? 'en';
  const question = findQuestion(definition, totals.question);
  const take = (): void => {
    const commandId = newId<'Command'>();
    remove.mutate(
      { commandId, id: totals.id },
      {
        onSuccess: () => sayDone('The counts are taken out.', commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return (
    <li className={styles.total}>
      <div>
        <strong>{question === null ? 'A question of an earlier version' : textIn(question.title, language)}</strong>
        <div>{question === null ? null : countsInWords(question, totals.counts, language)}</div>
        <div className="soft small">
          {totals.source} · <DayText day={totals.from} /> to <DayText day={totals.to} />
        </div>
      </div>
      <Button variant="subtle" size="compact-sm" loading={remove.isPending} onClick={take}>
        Remove
      </Button>
    </li>
  );
}
