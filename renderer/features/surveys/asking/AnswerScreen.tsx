import { skipToken, useQuery } from '@tanstack/react-query';
import type { Id } from '../../../../shared/ids.ts';
import { textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import { CustomerPicker } from '../../../parts/CustomerPicker.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { FilteredScreen, RecordScreen } from '../../../ui/screen.ts';
import { AnswerEntry } from './AnswerEntry.tsx';
import { AskGuard } from './AskGuard.tsx';
import type { AnswerFilter } from './asking-address.ts';
import styles from './Asking.module.css';

type Props = RecordScreen<Id<'Survey'>> & FilteredScreen<AnswerFilter>;

/** Entering what one person answers, on the phone or in the shop. Whether they may be asked is said before. */
export function AnswerScreen({ id, filter, setFilter }: Props) {
  const survey = useQuery(orpc.surveys.get.queryOptions({ input: { id } }));
  const customerId = filter.customer;
  const found = useQuery(
    orpc.customers.get.queryOptions({ input: customerId === undefined ? skipToken : { id: customerId } }),
  );
  const check = useQuery(
    orpc.surveys.checkAsk.queryOptions({ input: customerId === undefined ? skipToken : { surveyId: id, customerId } }),
  );
  const error = survey.error ?? found.error ?? check.error;
  if (error !== null) return <PageFrame title="This can’t be entered" purpose={toSentence(error)} />;
  const { data } = survey;
  const isReading = customerId !== undefined && (found.data === undefined || check.data === undefined);
  if (data === undefined || isReading) return <PageFrame title="Answers" purpose="Reading…" />;
  const customer = customerId === undefined ? null : (found.data?.customer ?? null);
  const back = <RecordLink to={`/surveys/${id}?tab=ask`}>{data.title}</RecordLink>;
  if (data.inUse === null || data.state !== 'open')
    return <PageFrame title="This survey is not open" purpose={<>Open {back} first.</>} />;
  const { definition } = data.inUse;
  const isGuide = data.kind === 'guide';
  const intro = textIn(definition.intro, definition.languages[0] ?? 'en', definition.languages);
  const mayAsk = check.data === undefined || check.data.allowed;
  return (
    <PageFrame
      title={titleOf(customer?.name ?? null, isGuide, mayAsk)}
      purpose={<>{back} · on the phone or in the shop, in their words.</>}
    >
      <div className={styles.narrow}>
        <Card>
          <CustomerPicker
            {...(customer === null ? { hint: 'Left open, it counts without a name and nobody is called back.' } : {})}
            value={customer === null ? null : { id: customer.id, name: customer.name }}
            onChange={(picked) => setFilter({ customer: picked?.id })}
          />
          {check.data === undefined || customer === null ? null : (
            <AskGuard check={check.data} survey={data} customerName={customer.name} />
          )}
        </Card>
        {isGuide && intro !== '' ? (
          <Card title="How to begin">
            <p className={styles.script}>{intro}</p>
          </Card>
        ) : null}
        {mayAsk ? <AnswerEntry key={customerId ?? ''} survey={data} version={data.inUse} customer={customer} /> : null}
      </div>
    </PageFrame>
  );
}

function titleOf(name: string | null, isGuide: boolean, mayAsk: boolean): string {
  if (!mayAsk) return `${name ?? 'This customer'} should not be asked now`;
  if (isGuide) return name === null ? 'A conversation' : `A conversation with ${name}`;
  return name === null ? 'What somebody answers' : `What ${name} answers`;
}
