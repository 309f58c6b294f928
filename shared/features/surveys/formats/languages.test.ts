import { describe, expect, it } from 'vitest';
import { toTag, toTags } from './languages.ts';

describe('the language of a file', () => {
  it('is known by its tag, its name or both', () => {
    expect(['English (en)', 'French', 'de', 'pt_BR', 'de-informal', 'chinese'].map(toTag)).toEqual([
      'en',
      'fr',
      'de',
      'pt-BR',
      'de-informal',
      'zh',
    ]);
  });

  it('gets a tag for private use where nobody has one, and never that of another', () => {
    expect([...toTags(['Our dialect', 'en', 'English']).values()]).toEqual(['qaa', 'en', 'qab']);
  });
});
