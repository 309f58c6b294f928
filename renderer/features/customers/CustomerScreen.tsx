import type { Id } from '../../../shared/ids.ts';
import type { RecordScreen } from '../../ui/screen.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';

export function CustomerScreen(_props: RecordScreen<Id<'Customer'>>) {
  return <PageFrame title="Customer" />;
}
