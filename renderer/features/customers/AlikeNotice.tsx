import type { Id } from '../../../shared/ids.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import styles from './Customer.module.css';
import { alikeReason } from './customers.logic.ts';
import { useAlike } from './customers.queries.ts';

type Props = {
  readonly typed: { readonly name: string; readonly email: string; readonly phone: string };
  readonly except: Id<'Customer'> | null;
};

/** Warns while typing that the customer may be here already; it is a hint, not a refusal. */
export function AlikeNotice({ typed, except }: Props) {
  const items = useAlike({ name: typed.name, email: typed.email, phone: typed.phone }, except);
  return (
    <output className={items.length === 0 ? 'seen-by-readers-only' : styles.alike}>
      {items.map((row) => (
        <span key={row.id}>
          <RecordLink to={`/customers/${row.id}`}>{row.name}</RecordLink> {alikeReason(row.because, row)}.
        </span>
      ))}
    </output>
  );
}
