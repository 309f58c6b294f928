import { Refusal } from '../../refusal.ts';
import type { Definition } from './definition.schema.ts';
import { checkTexts, namesOf, type Finding } from './text-check.rules.ts';

/** Everything that keeps a survey from being answered as it is meant, and hints that do not keep it from being opened. */
export function checkPaths(definition: Definition): Finding[] {
  return [...checkTexts(definition, namesOf(definition))];
}

/** Refuses a survey that can't be answered as it stands, naming what is wrong. */
export function assertCanOpen(definition: Definition): void {
  const errors = checkPaths(definition).filter(({ level }) => level === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const shown = errors.slice(0, 5).map(({ sentence }) => sentence);
  const more = errors.length > shown.length ? [`And ${errors.length - shown.length} more.`] : [];
  throw new Refusal('CAN_NOT_BE_ANSWERED', [...shown, ...more].join(' '), first.about ?? undefined);
}
