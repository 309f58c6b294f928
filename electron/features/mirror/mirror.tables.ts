import type { Table } from '../../db/table.ts';

const topic = 'mirror';

export const mirrorSettings: Table = { name: 'mirror_settings', key: 'setting_id', topic, noun: 'setting' };
export const audits: Table = { name: 'audits', key: 'audit_id', topic, noun: 'audit' };
export const reveals: Table = { name: 'reveals', key: 'reveal_id', topic, noun: 'claim' };
export const auditRaters: Table = { name: 'audit_raters', key: 'rater_id', topic, noun: 'rating' };
export const vows: Table = { name: 'vows', key: 'vow_id', topic, noun: 'promise' };

export const mirrorTables: readonly Table[] = [mirrorSettings, audits, reveals, auditRaters, vows];

/** What the staff answered: written by `anonymous` only, so never in the journal, and not among what an export carries. */
export const auditAnswers: Table = { name: 'audit_answers', key: 'answer_id', topic, noun: 'answer' };
