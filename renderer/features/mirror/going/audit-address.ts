import { z } from 'zod';

/** The question, or the stage, an audit is at. */
export const auditFilterSchema = z.object({ at: z.string().max(12).optional() });
export type AuditFilter = z.infer<typeof auditFilterSchema>;
