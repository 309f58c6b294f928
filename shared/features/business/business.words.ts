import type { departments } from './business.schema.ts';

/** A department as people of the shop call it. */
export const departmentWords: Readonly<Record<(typeof departments)[number], string>> = {
  sales: 'Sales',
  delivery: 'Delivery and installation',
  finance: 'Finance and billing',
  support: 'Support',
  reception: 'Reception',
  people: 'People',
  management: 'Management',
};
