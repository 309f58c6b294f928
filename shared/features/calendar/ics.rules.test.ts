import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { escapeText, foldLine, toIcs } from './ics.rules.ts';

const event = {
  uid: 'action-1@plain-mirror',
  day: daySchema.parse('2026-12-31'),
  title: 'Call Osei, Sons; “C:\\”',
  details: 'One\nTwo',
};
const at = Date.UTC(2026, 10, 19, 10, 0, 1);

/** Reads a calendar file as RFC 5545 says: unfolded, split at the first colon, texts unmarked. */
function read(text: string): [string, string][] {
  const unmark = (value: string): string =>
    value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
  return text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), unmark(line.slice(line.indexOf(':') + 1))]);
}

describe('a line of a calendar file', () => {
  it('is folded at 75 octets, the space of the next line included', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(
      foldLine('a'.repeat(150))
        .split('\r\n')
        .map(({ length }) => length),
    ).toEqual([75, 75, 2]);
  });

  it('is never cut within a letter, however many octets it has', () => {
    for (const letter of ['é', '€', '𝄞']) {
      const lines = foldLine(`x${letter.repeat(80)}`).split('\r\n');
      for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(lines.map((line, index) => (index === 0 ? line : line.slice(1))).join('')).toBe(`x${letter.repeat(80)}`);
      expect(lines.join('')).not.toContain('\uFFFD');
    }
  });

  it('marks what would end a value, and holds no line break', () => {
    expect(escapeText('Ann, Bob; C:\\')).toBe(String.raw`Ann\, Bob\; C:\\`);
    expect(escapeText('one\r\ntwo\nthree\rfour\u0007')).toBe(String.raw`one\ntwo\nthree\nfour`);
  });
});

describe('a calendar file', () => {
  it('reads back as what it was written from', () => {
    const long = { ...event, uid: 'action-2@plain-mirror', title: 'ünïcödé, '.repeat(30), details: '' };
    const found = read(toIcs([event, long], at));
    expect(found.slice(0, 13)).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Plain Mirror//Plain Mirror//EN'],
      ['CALSCALE', 'GREGORIAN'],
      ['BEGIN', 'VEVENT'],
      ['UID', 'action-1@plain-mirror'],
      ['DTSTAMP', '20261119T100001Z'],
      ['DTSTART;VALUE=DATE', '20261231'],
      ['DTEND;VALUE=DATE', '20270101'],
      ['SUMMARY', event.title],
      ['DESCRIPTION', event.details],
      ['TRANSP', 'TRANSPARENT'],
      ['END', 'VEVENT'],
    ]);
    expect(found.filter(([name]) => name === 'SUMMARY')[1]).toEqual(['SUMMARY', long.title]);
    expect(found.at(-1)).toEqual(['END', 'VCALENDAR']);
  });

  it('ends every line the way it must, and holds no longer one', () => {
    const text = toIcs([{ ...event, details: 'ö'.repeat(500) }], at);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('can be empty', () => {
    expect(read(toIcs([], at)).map(([name]) => name)).toEqual(['BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'END']);
  });
});
