import type { LogFilter } from '../../../shared/features/log/log.schema.ts';
import type { FilteredScreen } from '../../ui/screen.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';

export function LogScreen(_props: FilteredScreen<LogFilter>) {
  return <PageFrame title="Log" />;
}
