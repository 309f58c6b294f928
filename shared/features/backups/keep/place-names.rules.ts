import { backupFileEnd, backupReasons, type BackupManifest } from '../backup-file.schema.ts';
import type { KeptBackup } from './retention.rules.ts';

/** Whose a file in a second place is: two computers may share a folder. */
function toStart(deviceId: string): string {
  return `plain-mirror-${deviceId.replaceAll(/[^0-9a-z]/gi, '').slice(0, 8)}-`;
}

type Named = Pick<BackupManifest, 'deviceId' | 'number' | 'madeAt' | 'why'>;

/** The name of a backup in a second place; all that retention needs stands in it, as the file may be sealed. */
export function toPlaceName({ deviceId, number, madeAt, why }: Named): string {
  const stamp = new Date(madeAt).toISOString().slice(0, 19).replaceAll(':', '-');
  return `${toStart(deviceId)}${String(number).padStart(6, '0')}-${stamp}-${why}${backupFileEnd}`;
}

/** This computer's own files among the names in a second place; whole ones, and what was left half written. */
export function readPlaceNames(
  names: readonly string[],
  deviceId: string,
): { readonly whole: ReadonlyArray<KeptBackup & { readonly name: string }>; readonly unfinished: readonly string[] } {
  const start = toStart(deviceId);
  const ours = names.filter((name) => name.startsWith(start));
  const whole = ours.flatMap((name) => {
    const parts = /^(\d{6,})-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-([a-z-]+)\.plainmirror$/.exec(
      name.slice(start.length),
    );
    const why = backupReasons.find((reason) => reason === parts?.[6]);
    const madeAt = Date.parse(`${parts?.[2]}${parts?.[3]}:${parts?.[4]}:${parts?.[5]}Z`);
    return why === undefined || Number.isNaN(madeAt) ? [] : [{ name, number: Number(parts?.[1]), madeAt, why }];
  });
  return { whole, unfinished: ours.filter((name) => name.endsWith(`${backupFileEnd}.unfinished`)) };
}
