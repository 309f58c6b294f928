import { Refusal } from '../../shared/refusal.ts';

/** Says in a sentence why a file could not be written. */
export function toSentence(cause: unknown, where: string): string {
  if (cause instanceof Refusal) return cause.message;
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  switch (code) {
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return `The disk of ${where} is full.`;
    case 'ENOENT':
    case 'ENOTDIR':
      return `${where} is not there. Is its disk plugged in?`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
      return `Nothing may be written into ${where}.`;
    default:
      return cause instanceof Error ? cause.message : String(cause);
  }
}
