import { z } from 'zod';
import { jobIdSchema } from '../../ids.ts';

/** The kinds of long jobs. */
export const jobKinds = [
  'import',
  'export',
  'sample',
  'answers',
  'answers-export',
  'planned-export',
  'arrival',
  'backup',
  'backup-file',
  'backup-check',
  'restore',
  'restore-first',
  'restore-preview',
  'chain',
  'journal-export',
  'retention',
  'naming',
] as const;

/** A kind of long job. */
export type JobKindName = (typeof jobKinds)[number];

/** What a long job is doing. */
export const jobSchema = z.object({
  id: jobIdSchema,
  kind: z.enum(jobKinds),
  state: z.enum(['running', 'done', 'cancelled', 'failed', 'undone']),
  /** In plain words, what it is doing now. */
  doing: z.string(),
  done: z.number(),
  /** Null while the size is not known. */
  total: z.number().nullable(),
  /** The job's own report (an import's counts and refused rows, an export's file). */
  result: z.unknown(),
  error: z.string().nullable(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
});

/** What a long job is doing. */
export type Job = z.infer<typeof jobSchema>;
