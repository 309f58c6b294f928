import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Customer } from '../../../shared/features/customers/customers.schema.ts';
import { neverSentSentence } from '../../../shared/features/losses/losses.words.ts';
import { ReachLink } from '../../parts/touch/ReachLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { DayText, Money } from '../../ui/DateText.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import styles from './Customer.module.css';
import { channelWords, consentWords, statusTones, statusWords } from './customers.logic.ts';

type Props = { readonly customer: Customer; readonly seesMoney: boolean };

const yesNo = (answer: boolean | null): string | null => (answer === null ? null : answer ? 'Yes' : 'No');

/** What is known of a customer, in words; what nobody filled in is left out. */
export function CustomerFacts({ customer, seesMoney }: Props) {
  const { data: people } = useQuery(
    orpc.people.list.queryOptions({ input: {}, enabled: customer.lookedAfterBy !== null }),
  );
  const { email, phone, consents, tags, status } = customer;
  const day = (value: Customer['renewalOn']): ReactNode => (value === null ? null : <DayText day={value} />);
  const money = (minor: number | null): ReactNode => (!seesMoney || minor === null ? null : <Money minor={minor} />);
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    [
      'Stands as',
      <ToneMark key="status" tone={statusTones[status]}>
        {statusWords[status]}
      </ToneMark>,
    ],
    ['Phone', phone === null ? null : <ReachLink key="phone" customerId={customer.id} way="phone" value={phone} />],
    [
      'E-mail',
      email === null ? null : (
        <div key="email">
          <ReachLink customerId={customer.id} way="mail" value={email} isLost={status === 'lost'} />
          {status === 'lost' ? <p className="soft small">{neverSentSentence}</p> : null}
        </div>
      ),
    ],
    ['Reached best', customer.preferredChannel === null ? null : sentenceCase(channelWords[customer.preferredChannel])],
    ['Address', customer.address],
    ['Reference', customer.reference],
    ['Class', customer.class],
    ['Customer since', day(customer.customerSinceOn)],
    ['Lost on', day(customer.lostOn)],
    ['Renewal', day(customer.renewalOn)],
    ['Yearly margin', money(customer.yearlyMarginMinor)],
    ['Cost to win them', money(customer.costToWinMinor)],
    ['Needs what we do', yesNo(customer.hasNeed)],
    ['Can pay for it', yesNo(customer.canPay)],
    ['Looked after by', people?.items.find(({ id }) => id === customer.lookedAfterBy)?.name ?? null],
    [
      'Agreed',
      consents.length === 0
        ? null
        : consents.map(({ kind, givenOn }) => (
            <div key={kind}>
              {sentenceCase(consentWords[kind])}, <DayText day={givenOn} />
            </div>
          )),
    ],
    [
      'Tags',
      tags.length === 0 ? null : (
        <div key="tags" className={styles.tags}>
          {tags.map((tag) => (
            <ToneMark key={tag} tone="neutral">
              {tag}
            </ToneMark>
          ))}
        </div>
      ),
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
