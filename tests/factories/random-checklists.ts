import fc from 'fast-check';
import {
  checklistDefinitionSchema,
  checklistUses,
  claimKinds,
  itemSchema,
  type ChecklistDefinition,
  type Item,
} from '../../shared/features/checklists/definition.schema.ts';

/** Draws one value. */
type Draw = fc.GeneratorValue;

const words = [
  '',
  'Was it open?',
  'a = 5',
  'b = N/A',
  '=1+2',
  '-3',
  '  spaces within  it ',
  'two\nlines',
  String.raw`back\nslash \\`,
  'carriage\r\nreturn',
  'grüße, 日本 🙂',
  '"quoted"; <tag> & more',
  '_x000D_',
  '1,5',
  '0012',
  'yes',
];
const types = itemSchema.options.map((option) => option.shape.type.value);

const flag = (draw: Draw): boolean => draw(fc.boolean);
function oneOf<T>(draw: Draw, list: readonly T[]): T {
  const found = list.at(draw(fc.integer, { min: 0, max: list.length - 1 }));
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

const text = (draw: Draw): string => oneOf(draw, words);
/** A number that a spreadsheet, which keeps 15 digits, can hold. */
const number = (draw: Draw, min: number, max: number): number => draw(fc.integer, { min: min * 8, max: max * 8 }) / 8;

function drawOwn(draw: Draw, type: Item['type'], nextId: (letter: string) => string): object {
  const thresholds = () => ({
    better: oneOf(draw, ['more', 'less']),
    goodAt: number(draw, -1000, 1000),
    fairAt: flag(draw) ? number(draw, -1000, 1000) : null,
  });
  switch (type) {
    case 'yes-no':
      return { good: oneOf(draw, ['yes', 'no']) };
    case 'scale':
      return {
        from: draw(fc.integer, { min: -100, max: 0 }),
        to: draw(fc.integer, { min: 1, max: 100 }),
        low: text(draw),
        high: text(draw),
      };
    case 'choice':
    case 'multiple':
      return {
        options: Array.from({ length: draw(fc.integer, { min: 0, max: 6 }) }, () => ({
          id: nextId('o'),
          label: text(draw),
          score: flag(draw) ? number(draw, 0, 1000) : null,
        })),
      };
    case 'number':
      return { ...thresholds(), unit: text(draw) };
    case 'time':
      return thresholds();
    case 'claim':
      return { kind: oneOf(draw, claimKinds), measure: oneOf(draw, ['log.left-happy', 'attention.rounds']) };
    case 'text':
    case 'photo':
    case 'date':
      return {};
  }
}

function drawItem(draw: Draw, nextId: (letter: string) => string): unknown {
  const type = oneOf(draw, types);
  const common = {
    id: nextId('i'),
    type,
    label: text(draw),
    guidance: text(draw),
    key: flag(draw) ? oneOf(draw, ['phone-answered', 'x']) : null,
    asks: oneOf(draw, ['everyone', 'owner']),
  };
  const own = drawOwn(draw, type, nextId);
  if (['text', 'photo', 'date', 'claim'].includes(type)) return { ...common, ...own, required: flag(draw) };
  return {
    ...common,
    ...own,
    weight: number(draw, 0, 1000),
    naAllowed: flag(draw),
    critical: oneOf(draw, [null, 'section', 'form']),
    badNeeds: { note: flag(draw), photo: flag(draw) },
  };
}

/** A checklist with every kind of item, and texts that files stumble over; parts are numbered in their order. */
export function drawChecklist(draw: Draw): ChecklistDefinition {
  let last = 0;
  const nextId = (letter: string): string => `${letter}${(last += 1)}`;
  const scoring = oneOf(draw, ['weighted', 'points'] as const);
  const sections = Array.from({ length: draw(fc.integer, { min: 1, max: 4 }) }, () => ({
    id: nextId('s'),
    title: text(draw),
    weight: scoring === 'points' ? null : number(draw, 0, 1000),
    items: Array.from({ length: draw(fc.integer, { min: 0, max: 6 }) }, () => drawItem(draw, nextId)),
  }));
  return checklistDefinitionSchema.parse({
    title: text(draw),
    purpose: text(draw),
    use: oneOf(draw, checklistUses),
    scoring,
    passAt: flag(draw) ? number(draw, 0, 1) : null,
    sections,
    lastId: last,
  });
}
