import { v4, v7 } from 'uuid';
import type { Id } from '../../shared/ids.ts';

/** Makes the id of a new record or command: UUIDv7, so that rows made in order lie in order. */
export function newId<Name extends string>(): Id<Name> {
  return v7() as Id<Name>; // a fresh UUID may name anything; the caller says what
}

/** Makes a window's id: fully random, since it works like a key to the session. */
export const newWindowId = (): string => v4();
