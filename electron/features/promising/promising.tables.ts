import type { Table } from '../../db/table.ts';

const topic = 'promising';

export const workingHours: Table = { name: 'working_hours', key: 'weekday', topic, noun: 'working day' };

export const holidays: Table = { name: 'holidays', key: 'holiday_on', topic, noun: 'holiday' };

export const jobTypes: Table = { name: 'job_types', key: 'job_type_id', topic, noun: 'job type' };

export const referrals: Table = {
  name: 'referrals',
  key: 'referral_id',
  topic,
  noun: 'declined job',
  belongsTo: { table: 'customers', column: 'customer_id' },
  erased: { need: '', why: '', note: '' },
};

export const promisingTables: readonly Table[] = [workingHours, holidays, jobTypes, referrals];
