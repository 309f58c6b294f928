import { describe, expect, it } from 'vitest';
import { assertSound, listProblems } from '../../../../shared/features/checklists/definition-check.rules.ts';
import { isScored, listItems } from '../../../../shared/features/checklists/definition.rules.ts';
import type { ClaimItem } from '../../../../shared/features/checklists/definition.schema.ts';
import { scoreRun } from '../../../../shared/features/checklists/scoring.rules.ts';
import { getChecklistTemplate, listChecklistTemplates } from './templates.ts';

const templates = listChecklistTemplates().map(({ name }) => getChecklistTemplate(name));
const mirror = listItems(getChecklistTemplate('mirror').definition);

const keysOf = (name: string): (string | null)[] =>
  listItems(getChecklistTemplate(name).definition).map(({ key }) => key);

/** What the mirror holds each claim against (docs: measures), and what kind of answer that needs. */
const bindings = {
  'log.owner-last-conversation-days': 'days',
  'log.owner-conversations': 'count',
  'attention.rounds': 'count',
  'attention.last-round-days': 'days',
  'shops.last-visit-days': 'days',
  'surveys.with-results': 'count',
  'surveys.results-opened-by-owner': 'days',
  'actions.from-results': 'count',
  'results.told-to-customers': 'count',
  'pulse.closed': 'yes-no',
  'pulse.beside-customers': 'amount',
  'attention.customer-share': 'share',
  'losses.known': 'count',
  'losses.called': 'count',
  'log.answered-within-48h': 'share',
  'promises.kept-first': 'share',
  'log.left-happy': 'share',
  'actions.closed-in-time': 'share',
};

/** Every practice the mirror must ask about: the item that does, and a word of it or of its guidance. */
const practices: readonly (readonly [practice: string, key: string, word: RegExp])[] = [
  ['the reason told is the real one', 'staff-story-same', /true reason/],
  ['message and phone name the same day', 'staff-story-same', /message.*one day/s],
  ['moved for a reason the customer may know', 'staff-story-same', /glad for the customer to know/],
  ['what an unmet need costs', 'losses-known', /cost you/],
  ['the reason for leaving that nobody knows', 'losses-called', /not the reason on file/],
  ['one person phones who left', 'losses-called', /one person you named/],
  ['no survey, form or offer instead of a call', 'losses-called', /form, an offer/],
  ['no claim that all is better', 'losses-called', /claim that all is better/],
  ['real reasons change something', 'losses-called', /change something/],
  ['all tell customers the same', 'staff-story-same', /same from all of us/],
  ['the technician is not the one to reveal it', 'staff-story-same', /person at the door/],
  ['contracts that run out after a broken promise', 'losses-known', /contract run out/],
  ['the customer who fits', 'expectations-asked', /too late/],
  ['profit, not turnover', 'expectations-asked', /at a loss/],
  ['going for the no', 'expectations-asked', /turn down/],
  ['each expectation asked and answered', 'expectations-asked', /what the customer expects/],
  ['whether that will do', 'expectations-asked', /whether that will do/],
  ['the careful truth', 'expectations-asked', /nearly always comes true/],
  ['naming somebody better', 'expectations-asked', /name somebody better/],
  ['telling at once', 'told-at-once', /at once/],
  ['a process after the sale', 'value-checked', /fixed day/],
  ['occasions and invitations', 'kept-in-touch', /anniversary/],
  ['an owner within reach', 'owner-reachable', /reaches the owner/],
  ['what is being worked on, in public', 'owner-reachable', /what you are working on/],
  ['the owner takes calls', 'owner-last-talk', /service line/],
  ['nobody is made to feel stupid', 'not-talked-down', /feel stupid/],
  ['everybody’s own way of speaking', 'not-talked-down', /in their own way/],
  ['a mobile number on the voicemail', 'voicemail-names-mobile', /mobile number/],
  ['calling back fast', 'called-back', /same day/],
  ['watching customers use it', 'value-checked', /while they use it/],
  ['no black hole', 'value-checked', /get back to them/],
  ['planning to break a rule', 'may-bend-rules', /bend a rule/],
  ['judged on the first promise', 'first-promise-kept', /early enough for the customer/],
  ['duties of both sides', 'expectations-asked', /Who has to do what/],
  ['telling is safe and easy', 'bad-news-welcome', /without a name/],
  ['value is checked after the sale', 'value-checked', /does what the customer bought it for/],
  ['asking for referrals and words to quote', 'value-checked', /whom else we could help.*quote/s],
  ['finance and delivery are marketing', 'may-bend-rules', /Accounts and delivery/],
  ['contact about monthly, by phone or by hand', 'kept-in-touch', /once a month.*by hand/s],
  ['Friday calls', 'kept-in-touch', /Friday afternoon/],
  ['who used to order at this time of year', 'kept-in-touch', /this time of year/],
  ['calls and meetings behind one sale', 'losses-known', /calls and meetings it takes/],
  ['prospects, quarterly for two years', 'kept-in-touch', /quarter.*two years/s],
  ['thirty seconds destroy years', 'not-talked-down', /Half a minute/],
  ['listening in on calls', 'not-talked-down', /listen in on calls/],
  ['everyone owns it', 'may-bend-rules', /each of us wins or loses/],
  ['each customer leaves happy', 'left-happy-asked', /went away happy/],
  ['last talk and how often', 'owner-talks', /conversations with customers/],
  ['visits to the front line', 'rounds', /rounds/],
  ['honest feedback, not defended against', 'bad-news-welcome', /Nobody argues it away.*words/s],
  ['being one’s own customer', 'last-test', /friend/],
  ['surveys, seen by the owner', 'results-read', /with your own eyes/],
  ['what is done with results', 'results-acted-on', /because of survey results/],
  ['customers told, with proof', 'results-told', /only when figures show it/],
  ['employees treated like customers', 'staff-asked', /treated like customers/],
  ['not only this quarter’s money', 'customers-discussed', /against money/],
  ['what is broken, not a scapegoat', 'fix-not-blame', /not for somebody to blame/],
  ['seldom one reason', 'losses-called', /rarely just one/],
];

describe('the checklists that come with the program', () => {
  it('are one for each occasion', () => {
    expect(listChecklistTemplates().map(({ name, use, items }) => [name, use, items])).toEqual([
      ['mirror', 'mirror', 30],
      ['shop-visit', 'shop', 26],
      ['phone-call', 'call', 19],
      ['installation', 'shop', 19],
      ['web-order', 'shop', 17],
      ['front-line-round', 'round', 14],
      ['call-listening', 'call', 17],
    ]);
  });

  it.each(templates)('$name has nothing that the check would change', ({ definition, use, purpose }) => {
    assertSound(definition);
    expect(listProblems(definition)).toEqual([]);
    expect([definition.use, definition.purpose]).toEqual([use, purpose]);
  });

  it.each(templates)('$name asks each thing once and weighs its sections to a hundred', ({ definition }) => {
    const items = listItems(definition);
    const keys = items.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
    expect(definition.sections.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBe(100);
  });

  it.each(templates)('$name begins with no score', ({ definition }) => {
    expect(scoreRun(definition, {}).score.value).toBeNull();
  });

  it('refuse a name that is none of theirs', () => {
    expect(() => getChecklistTemplate('poem')).toThrow('There is no such template.');
  });
});

describe('the mirror', () => {
  it('holds a claim against every figure there is for one', () => {
    const claims = mirror.filter((item): item is ClaimItem => item.type === 'claim');
    expect(Object.fromEntries(claims.map(({ measure, kind }) => [measure, kind]))).toEqual(bindings);
    expect(claims).toHaveLength(Object.keys(bindings).length);
    expect(claims.filter(({ asks, required }) => asks !== 'owner' || !required)).toEqual([]);
  });

  it('asks all else of everyone, on one scale, so that what they see can be compared', () => {
    const others = mirror.filter(isScored);
    expect(others).toHaveLength(12);
    expect(others.filter(({ asks, naAllowed }) => asks !== 'everyone' || !naAllowed)).toEqual([]);
    const scales = others.flatMap((item) => (item.type === 'scale' ? [[item.from, item.to, item.low, item.high]] : []));
    expect(scales).toHaveLength(11);
    expect(new Set(scales.map((scale) => scale.join()))).toEqual(new Set(['1,5,Never,Always']));
  });

  it.each(practices)('asks about %s', (_, key, word) => {
    const item = mirror.find((one) => one.key === key);
    expect(`${item?.label ?? ''} ${item?.guidance ?? ''}`).toMatch(word);
  });

  it('shares its questions with the scorecards, so that what a shopper saw stands beside what was said', () => {
    const asked = new Set(mirror.map(({ key }) => key));
    const shared = (name: string): (string | null)[] => keysOf(name).filter((key) => asked.has(key));
    expect(shared('shop-visit')).toEqual([
      'expectations-asked',
      'not-talked-down',
      'staff-story-same',
      'may-bend-rules',
      'left-happy-asked',
      'bad-news-welcome',
    ]);
    expect(shared('phone-call')).toEqual(
      expect.arrayContaining(['voicemail-names-mobile', 'called-back', 'not-talked-down', 'left-happy-asked']),
    );
    expect(shared('installation')).toEqual(
      expect.arrayContaining(['staff-story-same', 'first-promise-kept', 'told-at-once', 'value-checked']),
    );
    expect(shared('web-order')).toEqual(expect.arrayContaining(['answered-in-time', 'told-at-once']));
  });
});

describe('the scorecards', () => {
  const scorecards = templates.filter(({ use }) => use === 'shop' || use === 'call');

  it.each(scorecards)('$name can be passed, and failed by one thing alone', ({ definition }) => {
    expect(definition.passAt).toBe(0.8);
    expect(listItems(definition).some((item) => isScored(item) && item.critical === 'form')).toBe(true);
  });

  it.each(scorecards)('$name wants a note wherever something critical went wrong', ({ definition }) => {
    const critical = listItems(definition).filter((item) => isScored(item) && item.critical !== null);
    expect(critical.filter((item) => isScored(item) && !item.badNeeds.note)).toEqual([]);
  });

  it('explain what a shopper cannot know by themselves', () => {
    const { definition } = getChecklistTemplate('shop-visit');
    const unexplained = listItems(definition).filter((item) => item.type === 'yes-no' && item.guidance === '');
    expect(unexplained).toEqual([]);
  });
});
