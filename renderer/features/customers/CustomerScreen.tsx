import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { AskSurveyButton } from '../../parts/AskSurveyButton.tsx';
import { HistoryCard } from '../../parts/HistoryCard.tsx';
import { usePromiseMaking } from '../../parts/promise-making.ts';
import { LossCard } from '../../parts/losses/LossCard.tsx';
import { useQuickLog } from '../../parts/quick-log.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { TouchCard } from '../../parts/touch/TouchCard.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { ChangeCustomer } from './ChangeCustomer.tsx';
import styles from './Customer.module.css';
import { CustomerFacts } from './CustomerFacts.tsx';
import { CustomerHistory } from './CustomerHistory.tsx';
import { customerTitle } from './customers.logic.ts';
import { useUnhappyThisQuarter } from './customers.queries.ts';
import { ExpectationsCard } from './ExpectationsCard.tsx';
import { ManageCard } from './ManageCard.tsx';
import { PurchasesCard } from './PurchasesCard.tsx';

/** Everything about one customer; prints on a page to take along. */
export function CustomerScreen({ id }: RecordScreen<Id<'Customer'>>) {
  const { data, error } = useQuery(orpc.customers.get.queryOptions({ input: { id } }));
  const { person } = useSignedIn();
  const { locale, now } = useReader();
  const openQuickLog = useQuickLog();
  const makePromise = usePromiseMaking();
  const unhappy = useUnhappyThisQuarter(id, now);
  const [isChanging, setIsChanging] = useState(false);
  const customer = data?.customer;
  const isOpen = customer !== undefined && !customer.erased && customer.mergedInto === null;
  const canChange = isOpen && isLeader(person.role);
  useShortcut('E', 'Change what is known of the customer', () => setIsChanging(true), canChange);
  if (error !== null) return <PageFrame title="This customer can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined || customer === undefined) return <PageFrame title="Customer" purpose="Reading…" />;
  return (
    <PageFrame
      title={customerTitle(customer, unhappy, locale)}
      purpose={<Standing {...customer} />}
      action={
        <Group gap={12}>
          <Button variant="default" onClick={() => globalThis.print()}>
            Print
          </Button>
          {canChange ? (
            <Button variant="default" onClick={() => setIsChanging(true)}>
              Change
            </Button>
          ) : null}
          {isOpen ? (
            <Button variant="default" onClick={() => makePromise({ id, name: customer.name })}>
              Promise
            </Button>
          ) : null}
          {isOpen ? <AskSurveyButton customerId={id} customerName={customer.name} /> : null}
          {isOpen ? <Button onClick={() => openQuickLog({ customerId: id })}>Log feedback</Button> : null}
        </Group>
      }
    >
      {customer.styleNote === null ? null : <p className={styles.style}>{customer.styleNote}</p>}
      <div className={styles.grid}>
        <div className={styles.column}>
          <Card title="What happened">
            <CustomerHistory id={id} name={customer.name} />
          </Card>
        </div>
        <div className={styles.column}>
          <Card title="What is known">
            <CustomerFacts customer={customer} seesMoney={data.seesMoney} />
          </Card>
          {canChange ? <LossCard customer={customer} /> : null}
          {isOpen ? <TouchCard customer={customer} /> : null}
          <ExpectationsCard customerId={id} items={data.expectations} canChange={canChange} />
          {data.seesMoney ? <PurchasesCard customerId={id} items={data.purchases} canChange={canChange} /> : null}
          {isLeader(person.role) && !customer.erased && customer.mergedInto === null ? (
            <ManageCard customer={customer} />
          ) : null}
          <HistoryCard record="customer" id={id} />
        </div>
      </div>
      {canChange ? (
        <ChangeCustomer customer={customer} isOpen={isChanging} onClose={() => setIsChanging(false)} />
      ) : null}
    </PageFrame>
  );
}

type StandingProps = {
  readonly erased: boolean;
  readonly archived: boolean;
  readonly mergedInto: Id<'Customer'> | null;
};

/** What is out of the ordinary about the record itself. */
function Standing({ erased, archived, mergedInto }: StandingProps) {
  if (erased)
    return (
      <>
        Erased on request. Copies in the folder “backups” made before still hold the values until they are replaced, at
        most twelve months; restoring one empties them again.
      </>
    );
  if (mergedInto !== null) {
    return (
      <>
        Merged into <RecordLink to={`/customers/${mergedInto}`}>another customer</RecordLink>, who has everything now.
      </>
    );
  }
  return archived ? (
    <>Put away: not on lists, but nothing is lost.</>
  ) : (
    <>What they expect, what they said, and what came of it.</>
  );
}
