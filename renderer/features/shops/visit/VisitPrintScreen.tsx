import { Button } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { VisitPage } from '../../../../shared/features/shops/shops.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { dayName } from '../../../../shared/period.ts';
import { PaperBlanks } from '../../../parts/checklist/paper/PaperBlanks.tsx';
import { PaperChecklist } from '../../../parts/checklist/paper/PaperChecklist.tsx';
import { PaperLines } from '../../../parts/checklist/paper/PaperLines.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { moneyText } from '../../../ui/format.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { channelWords, placeText, scenarioParts } from '../shops.logic.ts';
import styles from './VisitPrint.module.css';

/** Enough for some sixty words; who has more to say turns the sheet over. */
const ownWordLines = 6;

const print = (): void => globalThis.print();

/** The scorecard of a visit for an outside shopper: the scenario on top, then what to tick. A4 or Letter, as the printer is set. */
export function VisitPrintScreen({ id }: RecordScreen<Id<'Visit'>>) {
  const visit = useQuery(orpc.shops.getVisit.queryOptions({ input: { id } }));
  const checklistId = visit.data?.visit.checklistId;
  const checklist = useQuery(
    orpc.checklists.get.queryOptions({ input: checklistId === undefined ? skipToken : { id: checklistId } }),
  );
  const { business } = useSignedIn();
  useShortcut('P', 'Print', print);
  const error = visit.error ?? checklist.error;
  if (error !== null) return <PageFrame title="This scorecard can’t be printed" purpose={toSentence(error)} />;
  if (visit.data === undefined || checklist.data === undefined)
    return <PageFrame title="Scorecard" purpose="Reading…" />;
  const { plannedOn } = visit.data.visit;
  const place = placeText(visit.data.visit);
  return (
    <div className={styles.page}>
      <PageFrame
        title="The scorecard, ready to print"
        purpose={
          <span className="not-on-paper">
            <RecordLink to={`/visits/${id}`}>{place}</RecordLink> · what comes back on paper is filled in on the visit’s
            page.
          </span>
        }
        action={
          <Button onClick={print}>
            Print <KeyHint keys="P" onAccent />
          </Button>
        }
      >
        <PaperChecklist
          definition={checklist.data.definition}
          businessName={business.name}
          about={`${place}, ${dayName(plannedOn)}`}
          before={<Brief page={visit.data} />}
          after={
            <div className={styles.own}>
              <h3>What happened, in your own words</h3>
              <PaperLines count={ownWordLines} />
            </div>
          }
        />
      </PageFrame>
    </div>
  );
}

/** What the shopper is told, and blanks for when it was and what it cost. */
function Brief({ page: { visit, scenario } }: { readonly page: VisitPage }) {
  const reader = useReader();
  const { budgetMinor, title } = scenario;
  return (
    <>
      <div className={styles.brief}>
        <h3>
          {title}, {channelWords[visit.channel]}
        </h3>
        {scenarioParts(scenario).map(({ label, words }) => (
          <p key={label}>
            <strong>{label}: </strong>
            {words}
          </p>
        ))}
        {budgetMinor === null ? null : (
          <p>
            <strong>You may spend: </strong>
            {moneyText(budgetMinor, reader)}
          </p>
        )}
      </div>
      <PaperBlanks labels={['Day', 'Arrived', 'Left', 'Spent']} />
    </>
  );
}
