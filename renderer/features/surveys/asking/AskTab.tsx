import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { CustomerPicker } from '../../../parts/CustomerPicker.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useOpen } from '../../../ui/use-open.ts';
import type { SurveyTabProps } from '../surveys.logic.ts';
import styles from './Asking.module.css';
import { KioskCard } from './KioskCard.tsx';
import { PaperCard } from './PaperCard.tsx';
import { TotalsCard } from './TotalsCard.tsx';

/** How a survey is asked: on a tablet, on paper, by voice; and counts somebody else made. */
export function AskTab({ survey }: SurveyTabProps) {
  const isOpen = survey.state === 'open';
  const isGuide = survey.kind === 'guide';
  return (
    <>
      {isOpen ? null : (
        <p className={styles.guard}>
          {survey.state === 'draft'
            ? 'Nobody can answer yet. Open the survey first.'
            : 'This survey is closed. Open it to ask again.'}
        </p>
      )}
      <div className={styles.grid}>
        {isGuide ? null : <KioskCard survey={survey} />}
        {isGuide ? null : <PaperCard survey={survey} />}
        <VoiceCard survey={survey} />
        {isGuide || survey.inUse === null ? null : (
          <TotalsCard surveyId={survey.id} definition={survey.inUse.definition} />
        )}
      </div>
    </>
  );
}

function VoiceCard({ survey }: { readonly survey: SurveyPage }) {
  const open = useOpen();
  const [customer, setCustomer] = useState<{ readonly id: Id<'Customer'>; readonly name: string } | null>(null);
  const path = `/surveys/${survey.id}/answer${customer === null ? '' : `?customer=${customer.id}`}`;
  return (
    <Card title="On the phone or in person">
      <p className="soft">
        {survey.kind === 'guide'
          ? 'A guide for a conversation: what to say and what to ask, with room for their words.'
          : 'Whether they may be asked is said first: the same survey every 90 days at most, any two a week apart.'}
      </p>
      <div className={styles.buttons}>
        <CustomerPicker value={customer} onChange={setCustomer} />
        <Button disabled={survey.state !== 'open'} onClick={() => open(path)}>
          {customer === null ? 'Enter without a name' : 'Ask them'}
        </Button>
      </div>
    </Card>
  );
}
