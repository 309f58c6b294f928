import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, minorDigits, parseMoney, toDecimalText } from './money.ts';

describe('an amount that people wrote', () => {
  it.each([
    ['29.85', 'USD', 2985],
    ['1889.5', 'USD', 188950],
    ['20', 'USD', 2000],
    ['$1,234.50', 'USD', 123450],
    ['USD 5', 'USD', 500],
    ['1.234,50 €', 'EUR', 123450],
    ['1 234,56 eur', 'EUR', 123456],
    ["1'000.–", 'CHF', 100000],
    ['1’234.50', 'CHF', 123450],
    ['12,34,567.80', 'INR', 123456780],
    ['1,234,567', 'EUR', 123456700],
    ['.5', 'EUR', 50],
    ['12 345', 'JPY', 12345],
    ['0,125', 'KWD', 125],
    ['-3', 'EUR', -300],
    ['−3', 'EUR', -300],
    ['3-', 'EUR', -300],
    ['€ -3,50', 'EUR', -350],
    ['(12.00)', 'EUR', -1200],
    ['0.30000000000000004', 'EUR', 30],
    ['1234.565', 'EUR', 123457],
    ['-0', 'EUR', 0],
  ])('"%s" in %s is %i', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor);
  });

  it.each([
    ['', 'EUR'],
    ['abc', 'EUR'],
    ['£3', 'EUR'],
    ['3 USD', 'EUR'],
    ['1e5', 'EUR'],
    ['1..2', 'EUR'],
    ['1,23,4', 'EUR'],
    ['--3', 'EUR'],
    ['-3-', 'EUR'],
    ['12/05', 'EUR'],
    ['9999999999999999', 'EUR'],
  ])('"%s" is no amount in %s', (text, currency) => {
    expect(parseMoney(text, currency)).toBeNull();
  });

  it('that can be read in two ways is not guessed, until the locale decides', () => {
    expect(parseMoney('1,234', 'EUR')).toBeNull();
    expect(parseMoney('1.234', 'EUR')).toBeNull();
    expect(parseMoney('1,234', 'EUR', 'en')).toBe(123400);
    expect(parseMoney('1,234', 'EUR', 'de')).toBe(123);
    expect(parseMoney('1.234', 'EUR', 'de')).toBe(123400);
    expect(parseMoney('1,234.5', 'EUR', 'de')).toBeNull();
  });

  it('rounds on its digits, half away from zero, where a double would err', () => {
    expect(parseMoney('1.005', 'EUR', 'en')).toBe(101);
    expect(parseMoney('-1.005', 'EUR', 'en')).toBe(-101);
    expect(parseMoney('1.0049999', 'EUR', 'en')).toBe(100);
  });
});

describe('an amount we write', () => {
  it('has as many decimals as its currency', () => {
    expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3]);
    expect(formatMoney(123450, 'EUR', 'en')).toBe('€1,234.50');
    expect(formatMoney(-5, 'JPY', 'en')).toBe('-¥5');
    expect(toDecimalText(-5, 'KWD')).toBe('-0.005');
    expect(toDecimalText(5, 'JPY')).toBe('5');
  });

  it('is exact to the last cent of the largest amount', () => {
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'EUR', 'en')).toBe('€90,071,992,547,409.91');
  });

  it('must be whole, in a known currency', () => {
    expect(() => formatMoney(1.5, 'EUR')).toThrow(RangeError);
    expect(() => formatMoney(1, 'EURO')).toThrow(RangeError);
  });

  it('is read back unchanged in the locale it was written for', () => {
    const currencies = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CHF', 'INR', 'SEK');
    const locales = fc.constantFrom('en', 'de', 'fr', 'de-CH', 'en-IN', 'sv', 'pt-BR', 'pl');
    fc.assert(
      fc.property(fc.maxSafeInteger(), currencies, locales, (minor, currency, locale) => {
        expect(parseMoney(formatMoney(minor, currency, locale), currency, locale)).toBe(minor);
      }),
    );
  });
});
