/** Ends a switch over a union: a case added later fails to compile here, and throws if it arrives all the same. */
export function assertNever(value: never): never {
  throw new Error(`No case was written for ${JSON.stringify(value)}.`);
}
