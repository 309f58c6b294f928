import { v7 } from 'uuid';
import type { CommandId, EntryId } from '../../shared/ids.ts';
import { median, printFigure, printPlain } from './numbers.ts';
import type { Stack } from './stack.ts';

const rounds = 400;

/** The fields of an entry as the quick log sends them. */
export function quickEntry(words: string): Parameters<Stack['client']['log']['record']>[0]['fields'] {
  return {
    words,
    type: 'said',
    customerId: null,
    channel: 'in-person',
    touchpointId: null,
    locationId: null,
    howLeft: 'happy',
    severity: 'normal',
    didAbout: null,
    callBackAt: null,
    heardAt: Date.now(),
    toldBy: null,
    toldWhat: null,
    stars: null,
    reviewLink: null,
    photoIds: [],
    anonymous: false,
  };
}

/** Recording an entry through the whole stack ÷ an empty call through the same stack. */
export async function benchCall({ client }: Stack): Promise<void> {
  const emptyMs: number[] = [];
  const recordMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await client.system.ping({});
    const middle = performance.now();
    const input = {
      commandId: v7() as CommandId,
      id: v7() as EntryId,
      fields: quickEntry(`They came on time, visit ${round}.`),
    };
    await client.log.record(input);
    emptyMs.push(middle - start);
    recordMs.push(performance.now() - middle);
  }
  printPlain('empty call', `${median(emptyMs).toFixed(3)} ms`);
  printPlain('recording an entry', `${median(recordMs).toFixed(3)} ms`);
  printFigure('recording ÷ empty call', median(recordMs) / median(emptyMs), 3);
}
