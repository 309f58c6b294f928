import type { Id } from '../../../shared/ids.ts';
import type { RecordScreen } from '../../ui/screen.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';

export function EntryScreen(_props: RecordScreen<Id<'Entry'>>) {
  return <PageFrame title="Entry" />;
}
