import type Database from 'better-sqlite3';
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { DAY_MS } from '../../shared/clock.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { DoorBook } from './door-book.ts';

/**
 * The slow, counted door of PINs: scrypt 2^15/8/3, one at a time, at most 20 wrong tries a person and 60 a computer a
 * day; the count is committed before the hash is compared and kept outside the data that a restore brings back.
 */
export type PinGate = {
  /** Salt and hash to store in the table `secrets`. */
  hash(pin: string): Promise<{ salt: Uint8Array; hash: Uint8Array }>;
  /** Tells whether the PIN is right; equal time for people unknown. Refuses (TOO_MANY_TRIES) over the limits. */
  check(personId: string, pin: string, stored: { salt: Uint8Array; hash: Uint8Array } | null): Promise<boolean>;
  /** How many wrong tries a person still has, for the sentence that says so. */
  triesLeft(personId: string): number;
  /** Lifts every lock, after the recovery code was right. */
  forgive(): void;
};

/** The id the recovery code is checked under. It has 120 bits, so it needs no limit, and must work while PINs are locked. */
export const recoveryId = 'recovery';

/** OWASP's scrypt setting equal to 2^17/8/1, a quarter of a second here. Node's default memory limit is too low for it. */
export const pinCost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const hashBytes = 32;
const saltBytes = 16;

/** How far time moves on before it is written down: ten thousand refused guesses are not as many synced writes. */
const latestStepMs = 60_000;

/** Wrong tries in 24 hours, for one person and for the whole computer. */
export const triesPerPerson = 20;
/** Wrong tries in 24 hours for everybody on this computer together. */
export const triesPerComputer = 60;

function derive(pin: string, salt: Uint8Array, cost: PinCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFKC'), salt, hashBytes, cost, (cause, key) =>
      cause === null ? resolve(key) : reject(cause),
    );
  });
}

/** scrypt's parameters. */
export type PinCost = typeof pinCost;

/** Salt and hash of a PIN or of the recovery code, as they are stored. */
export async function hashPin(pin: string, cost: PinCost = pinCost): Promise<{ salt: Uint8Array; hash: Uint8Array }> {
  const salt = randomBytes(saltBytes);
  return { salt, hash: await derive(pin, salt, cost) };
}

/** Opens the gate on the side file. */
export function openPinGate(
  side: Database.Database,
  clock: () => number,
  cost: PinCost,
  note: DoorBook['note'] = () => undefined,
): PinGate {
  const latest = side.prepare('SELECT at, ahead FROM latest').raw();
  const moveOn = side.prepare('INSERT OR REPLACE INTO latest (only_row, at, ahead) VALUES (1, ?, ?)');
  const ofPerson = side.prepare('SELECT count(*) FROM wrong_pins WHERE person_id = ? AND at > ?').pluck();
  const ofAll = side.prepare('SELECT count(*) FROM wrong_pins WHERE at > ?').pluck();
  const add = side.prepare('INSERT INTO wrong_pins (person_id, at) VALUES (?, ?)');
  const takeBack = side.prepare('DELETE FROM wrong_pins WHERE wrong_pin_no = ?');
  const forgive = side.prepare('DELETE FROM wrong_pins');
  const forget = side.prepare('DELETE FROM wrong_pins WHERE at <= ?');
  let waiting: Promise<unknown> = Promise.resolve();

  /**
   * Time that never goes back: where the clock was set back, what it lost is added from then on. So a lock is neither
   * shortened by it, nor does a clock that once stood in 2099 make every later try count for ever.
   */
  const now = (): number => {
    const row: unknown = latest.get();
    const [before, ahead] = Array.isArray(row) ? [Number(row[0]), Number(row[1])] : [0, 0];
    const lost = Math.max(0, before - (clock() + ahead));
    const at = clock() + ahead + lost;
    if (lost > 0 || at - before >= latestStepMs) moveOn.run(at, ahead + lost);
    return at;
  };
  /** Counts the try as wrong before it is looked at; refuses over the limits. */
  const countTry = (personId: string): number | bigint => {
    const at = now();
    forget.run(at - DAY_MS);
    if (
      Number(ofPerson.get(personId, at - DAY_MS)) >= triesPerPerson ||
      Number(ofAll.get(at - DAY_MS)) >= triesPerComputer
    ) {
      note('locked', personId);
      throw new Refusal(
        'TOO_MANY_TRIES',
        'There were too many wrong PINs today. Try again tomorrow, or use the recovery code.',
        'pin',
      );
    }
    return add.run(personId, at).lastInsertRowid;
  };
  const checkNow = async (
    personId: string,
    pin: string,
    stored: { salt: Uint8Array; hash: Uint8Array } | null,
  ): Promise<boolean> => {
    const tryNo = personId === recoveryId ? null : countTry(personId);
    const hash = await derive(pin, stored?.salt ?? Buffer.alloc(saltBytes), cost);
    const isRight = stored !== null && stored.hash.length === hash.length && timingSafeEqual(hash, stored.hash);
    if (isRight && tryNo !== null) takeBack.run(tryNo);
    if (!isRight) note('wrong-pin', personId, personId === recoveryId ? recoveryId : '');
    return isRight;
  };
  return {
    hash: (pin) => hashPin(pin, cost),
    check(personId, pin, stored) {
      const result = waiting.then(() => checkNow(personId, pin, stored));
      // One at a time, also after a refusal.
      waiting = result.catch(() => undefined);
      return result;
    },
    triesLeft(personId) {
      const since = now() - DAY_MS;
      const left = Math.min(
        triesPerPerson - Number(ofPerson.get(personId, since)),
        triesPerComputer - Number(ofAll.get(since)),
      );
      return Math.max(0, left);
    },
    forgive: () => void forgive.run(),
  };
}
