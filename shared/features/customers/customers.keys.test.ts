import { describe, expect, it } from 'vitest';
import { toEmailKey, toCustomerNameKey, toPhoneKey, toSearchWords } from './customers.keys.ts';

describe('the name key', () => {
  it.each([
    ['Müller & Söhne, Ltd.', 'muller sohne ltd'],
    ['  harbour   DENTAL ', 'harbour dental'],
    ["O'Neil", 'oneil'],
    ['O’Neil', 'oneil'],
    ['Strauß', 'strauss'],
    ['Łukasz Sørensen', 'lukasz sorensen'],
    ['ＡＢＣ', 'abc'],
    ['Привет-Мир', 'привет мир'],
  ])('of %s is %s', (name, key) => expect(toCustomerNameKey(name)).toBe(key));

  it('is never empty for a name of marks only', () => expect(toCustomerNameKey(' !!! ')).toBe('!!!'));
});

describe('the phone key', () => {
  it.each([
    ['+49 30 1234-56', '+4930123456'],
    ['0049 (30) 123456', '+4930123456'],
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['030 / 12 34 56', '030123456'],
  ])('of %s is %s', (phone, key) => expect(toPhoneKey(phone)).toBe(key));

  it('is null without digits', () => {
    expect(toPhoneKey('ask Ann')).toBeNull();
    expect(toPhoneKey(null)).toBeNull();
  });
});

it('compares e-mail addresses without case', () => {
  expect(toEmailKey(' Ann@Example.ORG ')).toBe('ann@example.org');
  expect(toEmailKey(' ')).toBeNull();
});

it('makes words of anything typed, search syntax included', () => {
  expect(toSearchWords('ann@example.org OR "x* NEAR(')).toEqual(['ann', 'example', 'org', 'OR', 'x', 'NEAR']);
  expect(toSearchWords('-- * "')).toEqual([]);
});
