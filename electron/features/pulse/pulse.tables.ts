import type { Table } from '../../db/table.ts';

export const pulses: Table = { name: 'pulses', key: 'pulse_id', topic: 'pulse', noun: 'pulse' };

export const pulseReplies: Table = { name: 'pulse_replies', key: 'reply_id', topic: 'pulse', noun: 'reply' };

/** What is written with a name on it. */
export const pulseTables: readonly Table[] = [pulses, pulseReplies];

/** Written by `anonymous` only, so never in the journal, and not among the tables an export carries. */
export const pulseAnswers: Table = { name: 'pulse_answers', key: 'answer_id', topic: 'pulse', noun: 'answer' };
export const pulseComments: Table = { name: 'pulse_comments', key: 'comment_id', topic: 'pulse', noun: 'comment' };
