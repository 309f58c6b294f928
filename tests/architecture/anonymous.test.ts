import { expect, it } from 'vitest';
import { listCode, readText } from './project.ts';

/** Tables of answers that were promised to lead back to nobody, and the names the code has for them. */
const anonymous = /pulse_answers|pulse_comments|audit_answers|pulseAnswers|pulseComments|auditAnswers/;

/**
 * Whoever reads answers one by one could show a figure of a few people. These files do; what the first two give leaves
 * through `toCells` and `toRatings`, whose figures fault 25 tries by elimination.
 */
const readers = [
  'electron/features/mirror/ratings.store.ts',
  'electron/features/pulse/pulse.store.ts',
  // Named as tables, written when a pulse is closed or an audit finished, carried by a restore.
  'electron/db/kept-tables.ts',
  'electron/features/mirror/finish.ts',
  'electron/features/mirror/mirror.tables.ts',
  'electron/features/pulse/pulse.handlers.ts',
  'electron/features/pulse/pulse.tables.ts',
];

it('answers without names are read by the pulse and the mirror alone', () => {
  const found = listCode().filter(
    (path) =>
      /^(electron|shared|renderer)\//.test(path) &&
      !path.startsWith('electron/db/migrations/') &&
      anonymous.test(readText(path)),
  );
  expect(found.toSorted()).toEqual(readers.toSorted());
});
