import { describe, expect, it } from 'vitest';
import { pulseCodeSchema } from '../../../shared/features/pulse/pulse.schema.ts';
import { cellText, newCode, readTeams } from './pulse.logic.ts';

describe('teams as lines of text', () => {
  it('are read with their number of people, however it is set apart', () => {
    expect(readTeams('Office 6\n\nField crew, 12\nBack office: 7')).toEqual({
      teams: [
        { id: 't1', name: 'Office', size: 6 },
        { id: 't2', name: 'Field crew', size: 12 },
        { id: 't3', name: 'Back office', size: 7 },
      ],
    });
  });

  it('are asked for again where a number is missing', () => {
    expect(readTeams('Office')).toEqual({
      problem: '“Office” needs the number of people at its end, such as “Office 6”.',
    });
  });
});

describe('what a cell says', () => {
  const cell = {
    team: '',
    teamName: 'Everybody',
    state: 'shown',
    n: 12,
    value: 33.4,
    low: 2.1,
    high: 60.2,
    counts: [],
  } as const;

  it('is the figure with its range from ten answers on', () => {
    expect(cellText({ ...cell, counts: [] }, 'nps', 'en')).toBe('33, likely 2 to 60 · 12 answers');
    expect(cellText({ ...cell, n: 6, counts: [] }, 'nps', 'en')).toBe('33 · 6 answers');
  });

  it('tells what is hidden from what nobody answered', () => {
    expect(cellText({ ...cell, state: 'hidden', n: null, value: null, counts: [] }, 'nps', 'en')).toBe('not shown');
    expect(cellText({ ...cell, state: 'no-answers', n: 0, value: null, counts: [] }, 'nps', 'en')).toBe(
      'nobody answered',
    );
  });
});

describe('a code', () => {
  it('has four groups of four, and is read back however it is typed', () => {
    const code = newCode(new Uint8Array(16).map((_, index) => index * 16 + 7));
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(pulseCodeSchema.parse(code.toLowerCase().replaceAll('-', ' '))).toBe(code.replaceAll('-', ''));
  });
});
