import { useMutation } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { mailAddress, phoneAddress } from '../../../shared/features/touch/reach.rules.ts';
import { orpc } from '../../rpc/client.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';

type Props = {
  readonly customerId: Id<'Customer'>;
  readonly way: 'phone' | 'mail';
  /** The number or the address, as it is written down. */
  readonly value: string;
  /** A customer who left is called in person, never written to. */
  readonly isLost?: boolean;
};

/** Hands a number or an address over to the computer's own program; the app itself calls and sends nothing. */
export function ReachLink({ customerId, way, value, isLost = false }: Props) {
  const { host } = useSignedIn();
  const { mutate } = useMutation(orpc.touch.handOver.mutationOptions());
  const href = way === 'phone' ? phoneAddress(value) : mailAddress(value);
  if (href === null || (way === 'mail' && isLost)) return <span>{value}</span>;
  const onClick = (event: MouseEvent): void => {
    // On the desktop the window opens nothing by itself; the host asks first and then hands over.
    if (!host.openExternal) return;
    event.preventDefault();
    mutate({ customerId, way });
  };
  return (
    <a href={href} onClick={onClick}>
      {value}
    </a>
  );
}
