import { v4, v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { assertNever } from './assert-never.ts';
import { customerIdSchema } from './ids.ts';

describe('an id', () => {
  it('is any UUID, the ordered and the random kind', () => {
    const [ordered, random] = [v7(), v4()];
    expect(customerIdSchema.parse(ordered)).toBe(ordered);
    expect(customerIdSchema.parse(random)).toBe(random);
  });

  it('is kept in lower case, so that equal ids are equal text', () => {
    expect(customerIdSchema.parse('0197B2B4-7C1E-7000-8000-00000000000A')).toBe('0197b2b4-7c1e-7000-8000-00000000000a');
  });

  it.each(['', 'x', '__proto__', "0197b2b4-7c1e-7000-8000-00000000000a' OR 1", 7, null])('is not %s', (value) => {
    expect(customerIdSchema.safeParse(value).success).toBe(false);
  });
});

describe('assertNever', () => {
  it('names the case that nobody wrote', () => {
    // A case that the compiler rules out, as old stored data can bring it.
    const newcomer = 'newcomer' as never;
    expect(() => assertNever(newcomer)).toThrow('"newcomer"');
  });
});
