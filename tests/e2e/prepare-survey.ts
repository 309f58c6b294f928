import { blankDefinition, blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { Definition } from '../../shared/features/surveys/definition.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

/** The questions of the survey that tests of making begin with. */
export const titles = ['Was it easy?', 'What did we do well?', 'What should change?'] as const;

/** A survey of three questions, not opened yet. */
export async function makeSurvey({ owner }: Shop): Promise<Id<'Survey'>> {
  const id = newId<'Survey'>();
  const blank = blankDefinition('en');
  const questions = titles.map((title, index) => ({
    ...blankQuestion(index === 0 ? 'yes-no' : 'long-text', `q${index + 2}`),
    title: { en: title },
  }));
  const definition: Definition = {
    ...blank,
    title: { en: 'After a repair' },
    sections: blank.sections.map((section) => ({ ...section, questions })),
    lastId: 4,
  };
  await owner.surveys.make({ commandId: newCommandId(), id, from: { definition, kind: 'customers' } });
  return id;
}
