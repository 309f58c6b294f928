/**
 * The slow, counted door of PINs: scrypt 2^15/8/3, one at a time, at most 20 wrong tries a person and 60 a computer a
 * day; the count is committed before the hash is compared and kept outside the data that a restore brings back.
 */
export type PinGate = {
  /** Salt and hash to store in the table `secrets`. */
  hash(pin: string): Promise<{ salt: Uint8Array; hash: Uint8Array }>;
  /** Tells whether the PIN is right; equal time for people unknown. Refuses (TOO_MANY_TRIES) over the limits. */
  check(personId: string, pin: string, stored: { salt: Uint8Array; hash: Uint8Array } | null): Promise<boolean>;
  /** Lifts the lock of a person, after the recovery code was right. */
  forgive(personId: string): void;
};
