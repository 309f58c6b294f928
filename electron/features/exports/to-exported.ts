import packageJson from '../../../package.json' with { type: 'json' };
import type { Context } from '../../app/context.ts';
import type { Exported } from './write-export.ts';

/** Everything of the business; what speaks of this computer stays here. */
export function toExported(context: Context): Exported {
  const { tables, recomputed } = context.store;
  const records = [...tables.values()].filter(({ staysHere }) => staysHere !== true);
  const remembered = recomputed.flatMap(({ remembers }) => (remembers === undefined ? [] : [remembers]));
  return {
    tables: [
      ...records.map(({ name, noun, key, secret = [] }) => ({ name, noun, key, secret: [...secret] })),
      ...remembered.map((one) => ({ ...one, secret: [] })),
    ].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    attachments: records.flatMap(({ name, attachment }) =>
      attachment === undefined ? [] : [{ table: name, column: attachment }],
    ),
    business: context.business().name,
    madeOn: context.today(),
    program: packageJson.version,
  };
}
