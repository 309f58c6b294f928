import { expect } from '@playwright/test';
import { openClient } from './host-client.ts';
import type { Host } from './host-process.ts';

/** People of the sample company; the page itself shows these PINs. */
export const samplePeople = {
  owner: { name: 'Sam', pin: '333333' },
  manager: { name: 'Dana', pin: '222222' },
  staff: { name: 'Priya', pin: '1111' },
} as const;

/** Waits until the sample company has moved in. */
export async function whenFilled(host: Host): Promise<void> {
  const client = await openClient(host);
  const isFilled = async (): Promise<boolean> =>
    (await client.session.get({})).business !== null && !(await client.sample.progress({})).running;
  await expect.poll(isFilled, { timeout: 60_000, message: 'the sample company moves in' }).toBe(true);
}
