/** What must be there in a test; fails where it is not. */
export function sure<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Something this test needs is not there.');
  return value;
}
