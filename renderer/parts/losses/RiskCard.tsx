import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { moneyText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Losses.module.css';

/** What a severe moment put at risk, for leaders; nothing where nobody knows the customer's margin. */
export function RiskCard({ entryId }: { readonly entryId: Id<'Entry'> }) {
  const { person } = useSignedIn();
  const reader = useReader();
  const { data } = useQuery(orpc.losses.riskOf.queryOptions({ input: { entryId }, enabled: isLeader(person.role) }));
  const risk = data?.risk;
  if (risk == null) return null;
  const money = (minor: number): string => moneyText(Math.round(minor / 100) * 100, reader);
  const years = risk.years.toLocaleString(reader.locale, { maximumFractionDigits: 1 });
  return (
    <Card title="This minute put at risk">
      <div className={styles.figure}>{money(risk.amountMinor)}</div>
      <p className="soft">
        {money(risk.marginMinor)} a year over {years} more years, if customers go on leaving at the likely worst
        {risk.replacementMinor === null ? '' : `, and ${money(risk.replacementMinor)} to win another`}.
      </p>
    </Card>
  );
}
