import type { Id } from '../../../shared/ids.ts';
import type { RecordScreen } from '../../ui/screen.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';

export function ActionScreen(_props: RecordScreen<Id<'Action'>>) {
  return <PageFrame title="Action" />;
}
