import { expect, test } from 'vitest';
import { killWhileWorking, lookAt, makeCompany, startRecording } from './company.ts';
import { reportFault } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const rounds = countRounds(8, 200);

/** So often a folder is killed before the next company is made, or looking into it would take ever longer. */
const roundsACompany = 40;

// Fault 1: the program is killed at any moment while somebody records what customers say.
test(
  `kill -9 while recording, ${rounds} rounds: no confirmed entry is lost, none is there in part`,
  async () => {
    const problems: string[] = [];
    const figures = { confirmed: 0, lost: 0, kept: 0 };
    for (let round = 0; round < rounds;) {
      const folder = await makeCompany();
      const confirmed: string[] = [];
      const until = Math.min(rounds, round + roundsACompany);
      for (; round < until; round += 1) {
        confirmed.push(...(await killWhileWorking(startRecording(folder), 20 + ((round * 97) % 600))));
        const { ids, partial } = lookAt(folder);
        problems.push(...partial.map((problem) => `round ${round}: ${problem}`));
        if (round + 1 < until) continue;
        figures.confirmed += confirmed.length;
        figures.lost += confirmed.filter((id) => !ids.has(id)).length;
        figures.kept += ids.size;
      }
    }
    const { confirmed, lost, kept } = figures;
    reportFault(1, 'entries through the whole app', { rounds, confirmed, lost, partial: problems.length });
    expect(confirmed).toBeGreaterThan(rounds);
    expect({ lost, problems }).toEqual({ lost: 0, problems: [] });
    // A kill falls between a commit and the line that tells of it at most once a round.
    expect(kept - confirmed).toBeLessThanOrEqual(rounds);
  },
  rounds * 8000,
);
