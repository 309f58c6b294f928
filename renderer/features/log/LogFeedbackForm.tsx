import type { Id } from '../../../shared/ids.ts';

type Props = { readonly onDone: () => void; readonly onCancel: () => void; readonly customerId?: Id<'Customer'> };

export function LogFeedbackForm(_props: Props) {
  return <p>What did you hear?</p>;
}
