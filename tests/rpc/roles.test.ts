import { describe, expect, it } from 'vitest';
import type { Access, Role } from '../../shared/contract/procedure.ts';
import { procedures } from '../factories/procedures.ts';

const paths = procedures.map(({ feature, name, meta }) => ({ path: `${feature}.${name}`, allow: meta.allow }));
describe('every procedure', () => {
  it('is found, and declares who may call it', () => {
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter(({ allow }) => allow.length === 0)).toEqual([]);
  });
});

describe('what only some may see or do', () => {
  it('is as the design says', () => {
    const allowOf = (path: string): Access['allow'] => paths.find((procedure) => procedure.path === path)?.allow ?? [];
    for (const path of [
      'people.add',
      'people.change',
      'people.setPin',
      'business.change',
      'customers.erase',
      'exports.start',
    ]) {
      expect([path, allowOf(path)]).toEqual([path, ['owner']]);
    }
    const open = paths.filter(({ allow }) => allow === 'anyone').map(({ path }) => path);
    expect(open.toSorted()).toEqual([
      'exports.arriving',
      'exports.lookInto',
      'exports.takeIn',
      'restore.damage',
      'restore.lookInto',
      'restore.recover',
      'restore.takeIn',
      'sample.fill',
      'sample.progress',
      'session.get',
      'session.resetPin',
      'session.setUp',
      'session.signIn',
      'session.signOut',
      'system.ping',
    ]);
    const reachesIn = (role: Role): string[] =>
      paths.filter(({ allow }) => allow !== 'anyone' && allow.includes(role)).map(({ path }) => path);
    expect(reachesIn('kiosk')).toEqual(['surveys.getKiosk', 'surveys.recordAtKiosk']);
    expect(reachesIn('shopper')).toEqual([
      'checklists.getRun',
      'checklists.saveAnswers',
      'checklists.addPhoto',
      'checklists.removePhoto',
      'checklists.submit',
      'shops.mine',
      'shops.startMine',
      'shops.saveMyNotes',
    ]);
  });
});
