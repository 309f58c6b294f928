import { expect, test } from 'vitest';
import { idSchema, type Id } from '../../../../../shared/ids.ts';
import { makeKeeper, type Kept } from './kept-answers.ts';

const idOf = <Name extends string>(end: number): Id<Name> =>
  idSchema<Name>().parse(`0190a000-0000-7000-8000-00000000000${end}`);
const kept = (end: number): Kept => ({
  commandId: idOf(end),
  id: idOf(end),
  versionId: idOf(9),
  answers: { q1: 5 },
  language: 'en',
  isComplete: true,
});

const lost = new Error('lost');

/** An engine that fails as told, and a clock that moves when told. */
function makeEngine(failures: Error[]) {
  const arrived: Kept[] = [];
  const waits: (() => void)[] = [];
  const keeper = makeKeeper({
    send: async (one) => {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      arrived.push(one);
    },
    isPassing: (error) => error === lost,
    later: (run) => {
      waits.push(run);
      return () => undefined;
    },
  });
  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
  };
  return { keeper, arrived, waits, settle };
}

test('answers that do not arrive are sent again, in their order and once', async () => {
  const { keeper, arrived, waits, settle } = makeEngine([lost]);
  keeper.keep(kept(1));
  keeper.keep(kept(2));
  await settle();
  expect(arrived).toEqual([]);
  expect(waits).toHaveLength(1);
  waits[0]?.();
  await settle();
  expect(arrived).toEqual([kept(1), kept(2)]);
  expect(waits).toHaveLength(1);
});

test('answers that are refused for good do not hold up those after them', async () => {
  const { keeper, arrived, waits, settle } = makeEngine([new Error('refused')]);
  keeper.keep(kept(1));
  keeper.keep(kept(2));
  await settle();
  expect(arrived).toEqual([kept(2)]);
  expect(waits).toEqual([]);
});
