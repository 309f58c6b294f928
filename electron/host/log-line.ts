import type { HostNote } from '../../shared/host-note.ts';

const whatLike = /^[A-Za-z][A-Za-z0-9.-]{0,79}$/;

/**
 * One line of the log files. The types keep words out of it; this is the second lock, for what comes over a message
 * port or from the system: what does not look like a name of the program is left out.
 */
export function toLogLine(note: HostNote, at: number): string {
  const { event, what, code, ms, fault } = note;
  const line = {
    at: new Date(at).toISOString(),
    event,
    ...(what !== undefined && whatLike.test(what) && { what }),
    ...(code !== undefined && whatLike.test(code) && { code }),
    ...(ms !== undefined && { ms }),
    ...(fault !== undefined && { fault }),
  };
  return `${JSON.stringify(line)}\n`;
}
