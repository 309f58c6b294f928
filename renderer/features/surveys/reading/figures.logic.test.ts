import { describe, expect, it } from 'vitest';
import { figureText, likelyText, tooFewText } from './figures.logic.ts';

describe('a figure in words', () => {
  it('writes points whole with a real minus, shares as per cent, means with one digit', () => {
    expect(figureText(30.5, 'points', 'en-US')).toBe('31');
    expect(figureText(-12.2, 'points', 'en-US')).toBe('−12');
    expect(figureText(-0.3, 'points', 'en-US')).toBe('0');
    expect(figureText(0.6916, 'share', 'en-US')).toBe('69%');
    expect(figureText(4.08, 'mean', 'en-US')).toBe('4.1');
  });

  it('follows the reader’s way of writing numbers', () => {
    expect(figureText(4.08, 'mean', 'de-DE')).toBe('4,1');
    expect(figureText(0.69, 'share', 'de-DE')).toMatch(/^69\s%$/);
  });

  it('says a range from ten answers on and none before', () => {
    const figure = { value: 31, low: 9.2, high: 48.6, n: 10 };
    expect(likelyText(figure, 'points', 'en-US')).toBe('likely between 9 and 49');
    expect(likelyText({ ...figure, n: 9 }, 'points', 'en-US')).toBeNull();
    expect(likelyText({ ...figure, low: null }, 'points', 'en-US')).toBeNull();
  });

  it('says how many answers are missing', () => {
    expect(tooFewText(7, 'en-US')).toBe('too few to say (7 of 10 needed)');
    expect(tooFewText(10, 'en-US')).toBeNull();
  });
});
