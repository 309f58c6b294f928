import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../ids.ts';
import { proofSchema } from '../proof/proof.schema.ts';
import { assertMayShow, assertNamesNobody, decideContent, kindOf, type StandingCard } from './card.rules.ts';
import type { CardFields } from './telling.schema.ts';

const fields: CardFields = {
  said: 'Nobody came.',
  working: 'A call an hour before.',
  changed: 'We call an hour before.',
  declined: 'The roads don’t allow it.',
  quotedEntryId: null,
  withName: false,
  voices: [],
};

const card: StandingCard = {
  fields,
  actionState: 'done',
  claims: 'worked',
  proof: 'improved',
  claimWords: 'Half as many of you wait.',
  quoted: null,
};

const refused = (reason: string): unknown => expect.objectContaining({ reason });

describe('what a card says', () => {
  it('follows where its action stands', () => {
    expect(
      ['open', 'doing', 'done', 'dropped', null].map((state) => kindOf(state as StandingCard['actionState'])),
    ).toEqual(['working-on', 'working-on', 'changed', 'declined', 'declined']);
    expect(decideContent({ ...card, actionState: 'doing' })).toMatchObject({ says: fields.working, worked: null });
  });

  it('claims that it worked only as long as that is proven of an action that is done', () => {
    expect(decideContent(card).worked).toBe('Half as many of you wait.');
    for (const proof of proofSchema.shape.state.options.filter((state) => state !== 'improved'))
      expect(decideContent({ ...card, proof }).worked).toBe(null);
    expect(decideContent({ ...card, actionState: 'open' }).worked).toBe(null);
    expect(decideContent({ ...card, claims: 'changed' }).worked).toBe(null);
  });

  it('quotes only who agrees, a name only where asked for, and at a length that a wall has room for', () => {
    const quoted = { words: `${'word '.repeat(100)}end`, customerName: 'Mara Lindqvist', agrees: true };
    const { quote } = decideContent({ ...card, quoted });
    expect(quote?.name).toBe(null);
    expect(quote?.words.length).toBeLessThanOrEqual(240);
    expect(decideContent({ ...card, fields: { ...fields, withName: true }, quoted }).quote?.name).toBe(
      'Mara Lindqvist',
    );
    expect(decideContent({ ...card, quoted: { ...quoted, agrees: false } }).quote).toBe(null);
  });
});

describe('showing a card', () => {
  it('as “it worked” is refused for every proof but an improvement', () => {
    expect(() => assertMayShow(card, 'worked')).not.toThrow();
    for (const proof of proofSchema.shape.state.options.filter((state) => state !== 'improved'))
      expect(() => assertMayShow({ ...card, proof }, 'worked')).toThrow(refused('NOT_PROVEN'));
    // Confirmed without words there is nothing that may be said.
    expect(() => assertMayShow({ ...card, claimWords: '' }, 'worked')).toThrow(refused('NOT_PROVEN'));
    expect(() => assertMayShow({ ...card, actionState: 'open' }, 'worked')).toThrow(refused('NOT_DONE'));
  });

  it('is refused where nothing is written for how its action stands', () => {
    expect(() => assertMayShow({ ...card, fields: { ...fields, changed: '' } }, 'changed')).toThrow(
      refused('NOTHING_TO_SAY'),
    );
  });
});

describe('a name in the shop’s own words', () => {
  const mara = { name: 'Mara Lindqvist', isPerson: true };
  const gym = { name: 'Bayside Gym', isPerson: false };
  const says = (said: string) => () => assertNamesNobody({ ...fields, said, voices: ['e' as EntryId] }, [mara, gym]);

  it('is found whole, and of a person by the last name alone', () => {
    for (const said of ['Mara Lindqvist waited.', 'Ms Lindqvist’s line is slow.', 'The door of Bayside Gym.'])
      expect(says(said)).toThrow(refused('NAMES_SOMEBODY'));
  });

  it('is not seen where it is part of another word, or a company’s common word', () => {
    for (const said of ['The gym on the corner.', 'Lindqvistian weather.', 'Mara’s is a common name.'])
      expect(says(said)).not.toThrow();
  });
});
