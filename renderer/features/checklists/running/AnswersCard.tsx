import { useState } from 'react';
import type { Contest, RunPage } from '../../../../shared/features/checklists/runs.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { AnswerRow } from './AnswerRow.tsx';
import { ContestDialog } from './ContestDialog.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { listAnswered, type AnsweredItem } from './run.logic.ts';

/** Every answer, section by section, as it was given; each that counts can be contested. */
export function AnswersCard({ page }: { readonly page: RunPage }) {
  const [contested, setContested] = useState<AnsweredItem | null>(null);
  const [decided, setDecided] = useState<Contest | null>(null);
  const answered = listAnswered(page);
  return (
    <>
      {page.definition.sections.map((section) => (
        <Card key={section.id} title={section.title === '' ? 'What was answered' : section.title}>
          {section.items.map(({ id }) => {
            const one = answered.get(id);
            return one === undefined ? null : (
              <AnswerRow key={id} page={page} answered={one} onContest={setContested} onDecide={setDecided} />
            );
          })}
        </Card>
      ))}
      <ContestDialog runId={page.run.id} answered={contested} onClose={() => setContested(null)} />
      <DecideDialog contest={decided} onClose={() => setDecided(null)} />
    </>
  );
}
