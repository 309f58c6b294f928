import { createHash } from 'node:crypto';

/** What is kept of a code: enough to know it again, too little to find it (80 random bits). */
export function hashCode(code: string): string {
  return createHash('sha256').update(`pulse:${code}`).digest('hex');
}
