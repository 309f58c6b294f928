import type { Table } from '../../db/table.ts';
import { itemCounts, scoreSums } from './checklists.derived.ts';

const topic = 'checklists';

export const checklists: Table = { name: 'checklists', key: 'checklist_id', topic, noun: 'checklist' };

export const checklistVersions: Table = {
  name: 'checklist_versions',
  key: 'version_id',
  topic,
  noun: 'version of a checklist',
};

export const checklistRuns: Table = {
  name: 'checklist_runs',
  key: 'run_id',
  topic,
  noun: 'run',
  derived: [scoreSums],
  sums: [itemCounts],
};

export const runPhotos: Table = {
  name: 'run_photos',
  key: 'photo_id',
  topic,
  noun: 'photo',
  belongsTo: { table: 'checklist_runs', column: 'run_id' },
  attachment: 'sha256',
};

export const contests: Table = { name: 'contests', key: 'contest_id', topic, noun: 'contest' };

export const findings: Table = { name: 'findings', key: 'finding_id', topic, noun: 'finding' };

export const checklistsTables: readonly Table[] = [
  checklists,
  checklistVersions,
  checklistRuns,
  runPhotos,
  contests,
  findings,
];
