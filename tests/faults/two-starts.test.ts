import { expect, test } from 'vitest';
import { startChild } from '../factories/child.ts';
import { makeFolder } from '../factories/store.ts';
import { openPlainStore } from './children/open-plain-store.ts';
import { childFile, countRounds } from './company.ts';

const rounds = countRounds(20);

/** Long enough for both to be loaded before they begin at the same moment. */
const loadMs = 700;

// Fault 10: a double click starts the program twice at one moment.
test(
  `two starts on one folder, ${rounds} times: exactly one wins and the other says who holds it`,
  async () => {
    const figures = { oneWon: 0, bothWon: 0, noneWon: 0, named: 0 };
    const said: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const folder = makeFolder();
      // Half of the rounds begin on a folder that is still empty.
      if (round % 2 === 0) openPlainStore(folder).close();
      const at = String(Date.now() + loadMs);
      const starts = [startChild(childFile('start-at'), [folder, at]), startChild(childFile('start-at'), [folder, at])];
      const lines = await Promise.all(starts.map((child) => child.nextLine()));
      const winners = starts.filter((_, index) => lines[index] === 'opened');
      const loser = lines.find((line) => line !== 'opened') ?? '';
      figures[winners.length === 1 ? 'oneWon' : winners.length === 2 ? 'bothWon' : 'noneWon'] += 1;
      if (loser.includes(`(child, process ${winners[0]?.process.pid})`)) figures.named += 1;
      else said.push(loser);
      await Promise.all(starts.map((child) => child.kill()));
      // Whoever held it is dead: the folder is free and whole.
      openPlainStore(folder).close();
    }
    console.log(
      `two starts: ${rounds} rounds, exactly one won in ${figures.oneWon}, both in ${figures.bothWon}, none in ${figures.noneWon}, ` +
        `the loser named the holder in ${figures.named}`,
    );
    expect({ ...figures, said }).toEqual({ oneWon: rounds, bothWon: 0, noneWon: 0, named: rounds, said: [] });
  },
  rounds * 8000,
);
