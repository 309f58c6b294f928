import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Kiosk, SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from './Asking.module.css';
import { KioskForm } from './KioskForm.tsx';

/** Tablets on the counter: which asks this survey, and the button that turns this screen into one. */
export function KioskCard({ survey }: { readonly survey: SurveyPage }) {
  const queryClient = useQueryClient();
  const sayDone = useUndoNotice();
  const { data } = useQuery(orpc.surveys.listKiosks.queryOptions({ input: {} }));
  const start = useMutation(orpc.surveys.startKiosk.mutationOptions());
  const [changing, setChanging] = useState<Kiosk | null>(null);
  const kiosks = data?.items ?? [];
  const begin = (kiosk: Kiosk): void =>
    start.mutate(
      { kioskId: kiosk.id },
      {
        // The frame sees at once that a tablet is signed in here, before anything is asked in its name.
        onSuccess: () => {
          queryClient.setQueryData(orpc.session.get.queryKey({ input: {} }), (session) => {
            const tablet = session?.people.find(({ id }) => id === kiosk.id);
            return session === undefined || tablet === undefined ? session : { ...session, person: tablet };
          });
          void queryClient.refetchQueries({ queryKey: orpc.session.key() });
        },
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  return (
    <Card title="Kiosk">
      <p className="soft">
        A tablet on the counter asks one question at a time and begins anew for everybody. Only a PIN leads out of it.
      </p>
      {data !== undefined && kiosks.length === 0 ? (
        <p className={styles.buttons}>
          <span>
            No tablet yet. Add one as a person with the role Kiosk in{' '}
            <RecordLink to="/settings?tab=people">Settings, People</RecordLink>.
          </span>
        </p>
      ) : null}
      <ul className={styles.kiosks}>
        {kiosks.map((kiosk) => {
          const isThis = kiosk.surveyId === survey.id;
          return (
            <li key={kiosk.id} className={styles.kiosk}>
              <div>
                <strong>{kiosk.name}</strong>
                <div className="soft small">
                  {isThis
                    ? 'asks this survey'
                    : kiosk.surveyTitle === null
                      ? 'asks nothing yet'
                      : `asks “${kiosk.surveyTitle}”`}
                </div>
              </div>
              <span className={styles.buttons}>
                <Button variant="default" size="compact-md" onClick={() => setChanging(kiosk)}>
                  {isThis ? 'Change' : 'Let it ask this'}
                </Button>
                {isThis ? (
                  <Button size="compact-md" disabled={survey.state !== 'open'} onClick={() => begin(kiosk)}>
                    Start on this screen
                  </Button>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      <Dialog
        title={changing === null ? '' : `How ${changing.name} asks`}
        isOpen={changing !== null}
        onClose={() => setChanging(null)}
        width={560}
      >
        {changing === null ? null : (
          <KioskForm kiosk={changing} surveyId={survey.id} onDone={() => setChanging(null)} />
        )}
      </Dialog>
    </Card>
  );
}
