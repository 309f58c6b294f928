import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startChild, type Child } from '../factories/child.ts';
import { makeFolder } from '../factories/store.ts';
import { openPlainStore } from './children/open-plain-store.ts';
import { childFile } from './company.ts';
import { reportFault, reportNotRun } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const rounds = countRounds(20, 200);

/** How far ahead the two agree on a moment: both have heard of it by then, even on a busy machine. */
const aheadMs = 60;

/** So often whoever won is killed, instead of letting the folder go. */
const killEvery = 5;

async function startStarter(): Promise<Child> {
  const child = startChild(childFile('start-when-told'), []);
  if ((await child.nextLine()) !== 'ready') throw new Error((await child.ended).stderr);
  return child;
}

// Fault 10: a double click starts the program twice at one moment.
test(
  `two starts on one folder, ${rounds} times: exactly one wins and the other says who holds it`,
  async () => {
    const figures = { oneWon: 0, bothWon: 0, noneWon: 0, named: 0 };
    const said: string[] = [];
    const starters = [await startStarter(), await startStarter()];
    for (let round = 0; round < rounds; round += 1) {
      const folder = makeFolder();
      // Half of the rounds begin on a folder that is still empty.
      if (round % 2 === 0) openPlainStore(folder).close();
      const at = Date.now() + aheadMs;
      for (const starter of starters) starter.tell(`open ${folder} ${at}`);
      const lines = await Promise.all(starters.map((starter) => starter.nextLine()));
      const winners = starters.filter((_, index) => lines[index] === 'opened');
      const loser = lines.find((line) => line !== 'opened') ?? '';
      figures[winners.length === 1 ? 'oneWon' : winners.length === 2 ? 'bothWon' : 'noneWon'] += 1;
      if (loser.includes(`(child, process ${winners[0]?.process.pid})`)) figures.named += 1;
      else said.push(loser);
      for (const winner of winners) {
        if (round % killEvery === 0) {
          await winner.kill();
          starters[starters.indexOf(winner)] = await startStarter();
        } else {
          winner.tell('close');
          expect(await winner.nextLine()).toBe('closed');
        }
      }
      // Whoever held it is gone: the folder is free and whole.
      openPlainStore(folder).close();
    }
    reportFault(10, 'two processes at one moment', { rounds, partial: rounds - figures.oneWon });
    expect({ ...figures, said }).toEqual({ oneWon: rounds, bothWon: 0, noneWon: 0, named: rounds, said: [] });
  },
  rounds * 8000,
);

/** A user of this computer who owns nothing. */
const nobody = { uid: 65_534, gid: 65_534 };

test.each([
  ['a folder they share', 0o777, 0o666],
  ['a folder that is not theirs', 0o700, 0o600],
])('a second user of this computer is kept out of %s while it is in use', async (what, ofFolder, ofFiles) => {
  const notRun = process.getuid?.() === 0 ? null : 'only root may start a program as somebody else';
  if (notRun !== null) return reportNotRun(10, `another user, ${what}`, notRun);
  const folder = makeFolder();
  const store = openPlainStore(folder);
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), ofFiles);
  chmodSync(folder, ofFolder);
  const other = startChild(childFile('start-when-told'), [], [], nobody);
  if ((await other.nextLine()) !== 'ready')
    return reportNotRun(10, `another user, ${what}`, 'another user may not read the program here');
  other.tell(`open ${folder} 0`);
  const answer = await other.nextLine();
  reportFault(10, `another user, ${what}`, { rounds: 1, partial: answer === 'opened' ? 1 : 0 });
  expect(answer).not.toBe('opened');
  if (ofFolder === 0o777) expect(answer).toContain(`(child, process ${process.pid})`);
  store.close();
});
