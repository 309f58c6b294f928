import { describe, expect, it } from 'vitest';
import { listQuestions, metricOf } from '../../../../shared/features/surveys/definition.rules.ts';
import { assertSound } from '../../../../shared/features/surveys/draft.rules.ts';
import { checkPaths } from '../../../../shared/features/surveys/path-check.rules.ts';
import { isAsked } from '../../../../shared/features/surveys/visibility.rules.ts';
import { getTemplate, listTemplates } from './templates.ts';

const templates = listTemplates().map(({ name }) => getTemplate(name));

describe('the templates', () => {
  it('are one for each occasion', () => {
    expect(templates.map(({ name, kind }) => [name, kind])).toEqual([
      ['nps-after-visit', 'customers'],
      ['csat-after-delivery', 'customers'],
      ['ces-after-support', 'customers'],
      ['value-check-30-days', 'customers'],
      ['kiosk-one-question', 'customers'],
      ['leaver-conversation', 'guide'],
      ['staff-pulse', 'pulse'],
    ]);
  });

  it.each(templates)('$name has nothing that the check would change', ({ definition }) => {
    assertSound(definition);
    expect(checkPaths(definition)).toEqual([]);
  });

  it.each(templates.filter(({ kind }) => kind !== 'guide'))('$name asks for its figure first', ({ definition }) => {
    const [first, ...others] = listQuestions(definition).filter(isAsked);
    expect(first === undefined ? null : metricOf(first.type)).not.toBeNull();
    expect(others.filter(({ type }) => metricOf(type) !== null)).toEqual([]);
  });

  it('ask somebody who left six questions and no score', () => {
    const { definition } = getTemplate('leaver-conversation');
    const asked = listQuestions(definition).filter(isAsked);
    expect(asked).toHaveLength(6);
    expect(asked.filter(({ type }) => metricOf(type) !== null)).toEqual([]);
  });

  it('can be asked in a language written from the right', () => {
    expect(templates.filter(({ definition }) => definition.languages.includes('ar')).map(({ name }) => name)).toEqual([
      'nps-after-visit',
      'kiosk-one-question',
    ]);
  });
});
