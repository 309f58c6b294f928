import { toNameKey } from '../../name-key.ts';

// Twins are found by keys: what people type differently for the same customer is the same key.

/** Letters that no Unicode rule takes apart but people leave out. */
const foldedLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A customer's name as it is compared, marks left out too: "Müller & Söhne, Ltd." is "muller sohne ltd". */
export function toCustomerNameKey(name: string): string {
  const folded = toNameKey(name);
  const key = folded
    .replaceAll(/[ßøæœłđðþı]/g, (letter) => foldedLetters[letter] ?? letter)
    // An apostrophe joins ("O'Neil" is "Oneil"), any other mark parts.
    .replaceAll(/['’‘`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return key === '' ? folded : key;
}

/** An e-mail address as it is compared; null where there is none. */
export function toEmailKey(email: string | null): string | null {
  const key = email?.trim().toLowerCase() ?? '';
  return key === '' ? null : key;
}

/** A phone number as it is compared: digits, with "+" for a country code however it was written; null where there is none. */
export function toPhoneKey(phone: string | null): string | null {
  if (phone === null) return null;
  // In "+44 (0)20" the zero is not dialled.
  const digits = phone.replace(/(^\s*(?:\+|00).*?)\(0\)/, '$1').replaceAll(/[^\d+]/g, '');
  const key = digits.replace(/^00/, '+').replaceAll(/(?!^)\+/g, '');
  return /\d/.test(key) ? key : null;
}

/** The words of a text as the search index keeps them, so that nothing typed is ever search syntax. */
export function toSearchWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}
