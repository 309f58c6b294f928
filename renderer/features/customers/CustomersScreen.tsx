import type { z } from 'zod';
import type { customerFilterSchema } from '../../../shared/features/customers/customers.schema.ts';
import type { FilteredScreen } from '../../ui/screen.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';

type CustomerFilter = z.infer<typeof customerFilterSchema>;

export function CustomersScreen(_props: FilteredScreen<CustomerFilter>) {
  return <PageFrame title="Customers" />;
}
