import { expect, test } from 'vitest';
import { countRounds, killWhileWorking, lookAt, makeCompany, startRecording } from './company.ts';

/** A round starts the program anew; fifteen take half a minute. The nightly run asks for 60. */
const rounds = countRounds(15);

// Fault 1: the program is killed at any moment while somebody records what customers say.
test(
  `kill -9 while recording, ${rounds} rounds: no confirmed entry is lost, none is there in part`,
  async () => {
    const folder = await makeCompany();
    const confirmed: string[] = [];
    const problems: string[] = [];
    let lost = 0;
    let kept = 0;
    for (let round = 0; round < rounds; round += 1) {
      confirmed.push(...(await killWhileWorking(startRecording(folder), 20 + ((round * 97) % 600))));
      const { ids, partial } = lookAt(folder);
      lost = confirmed.filter((id) => !ids.has(id)).length;
      kept = ids.size;
      problems.push(...partial.map((problem) => `round ${round}: ${problem}`));
    }
    console.log(
      `kill -9: ${rounds} rounds, ${confirmed.length} entries confirmed, ${lost} lost, ${problems.length} partial, ` +
        `${kept - confirmed.length} saved whole whose confirmation was cut off`,
    );
    expect(confirmed.length).toBeGreaterThan(rounds);
    expect({ lost, problems }).toEqual({ lost: 0, problems: [] });
    // A kill falls between a commit and the line that tells of it at most once a round.
    expect(kept - confirmed.length).toBeLessThanOrEqual(rounds);
  },
  rounds * 8000,
);
