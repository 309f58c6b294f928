import { Refusal } from '../../../../shared/refusal.ts';
import { roleSchema } from '../../../../shared/contract/procedure.ts';
import type { Contents } from '../../../../shared/features/exports/exports.schema.ts';
import { personIdSchema } from '../../../../shared/ids.ts';
import type { Company } from './open-company.ts';
import { readTableFile } from './read-table-file.ts';

/** The tables whose rows are told before an export is taken in, in the words of the screens. */
const told = ['customers', 'entries', 'responses', 'promises', 'actions', 'checklist_runs'];

async function listOwners(company: Company): Promise<Contents['owners']> {
  const people = company.tables.find(({ name }) => name === 'people');
  if (people === undefined) return [];
  const at = (column: string): number => people.columns.findIndex(({ name }) => name === column);
  const [id, name, role, archivedAt] = [at('person_id'), at('name'), at('role'), at('archived_at')];
  const owners: { id: (typeof personIdSchema)['_output']; name: string }[] = [];
  for await (const row of readTableFile(people, company.read(people.file))) {
    if (roleSchema.safeParse(row[role]).data === 'owner' && row[archivedAt] === null)
      owners.push({ id: personIdSchema.parse(row[id]), name: String(row[name]) });
  }
  return owners;
}

/** What an export holds, and whose: read before anything is taken in. */
export async function lookInto(company: Company): Promise<Contents> {
  const { manifest, tables } = company;
  const owners = await listOwners(company);
  if (owners.length === 0)
    throw new Refusal('NO_OWNER', 'Nobody in this export is an owner, so nobody could sign in after taking it in.');
  return {
    business: manifest.business,
    madeOn: manifest.madeOn,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    photos: manifest.files.filter(({ name }) => name.startsWith('photos/')).length,
    tables: told.flatMap((name) => {
      const table = tables.find((candidate) => candidate.name === name);
      return table === undefined ? [] : [{ name, noun: table.noun, rows: table.rows }];
    }),
    owners,
  };
}
