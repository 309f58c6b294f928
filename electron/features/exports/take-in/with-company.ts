import { existsSync } from 'node:fs';
import { Refusal } from '../../../../shared/refusal.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openCompany, type Company } from './open-company.ts';

/** Works with an export and closes it whatever happens. */
export async function withCompany<T>(path: string, work: (company: Company) => Promise<T>): Promise<T> {
  if (!existsSync(path)) throw new Refusal('NO_SUCH_FILE', `There is no file ${path}.`);
  const company = await openCompany(path, migrations.at(-1)?.number ?? 0);
  try {
    return await work(company);
  } finally {
    await company.close();
  }
}
