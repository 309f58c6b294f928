import type { z } from 'zod';
import type { actionFilterSchema } from '../../../shared/features/actions/actions.schema.ts';
import type { FilteredScreen } from '../../ui/screen.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';

type ActionFilter = z.infer<typeof actionFilterSchema>;

export function ActionsScreen(_props: FilteredScreen<ActionFilter>) {
  return <PageFrame title="Actions" />;
}
