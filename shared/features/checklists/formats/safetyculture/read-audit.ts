import { Refusal } from '../../../../refusal.ts';
import type { NotCarried } from '../../checklists.schema.ts';
import { isScored } from '../../definition.rules.ts';
import { checklistDefinitionSchema, itemSchema, type Item, type Section } from '../../definition.schema.ts';
import type { Given, ItemAnswer } from '../../runs.schema.ts';
import { earnedOf } from '../../scoring.rules.ts';
import type { CarriedChecklist, CarriedRun } from '../carried.ts';
import { longestGuidance, longestLabel, shorten } from '../lengths.ts';
import { startPartIds } from '../part-ids.ts';
import { toAudit, type Audit } from './audit.ts';
import { findDay } from './find-day.ts';
import { layOut, type AuditQuestion } from './lay-out.ts';
import { readQuestion, type Question, type QuestionReading } from './read-question.ts';
import { readResponseSets } from './response-sets.ts';

/** Characters of a note (`runs.schema.ts`). */
const longestNote = 4000;

/** Characters the purpose of a checklist may have (`definition.schema.ts`). */
const longestPurpose = 1000;

type ReadItem = { readonly item: Item; readonly answer: ItemAnswer | null; readonly notes: readonly string[] };

function toItem(asked: AuditQuestion, { own }: Question, id: string, mayNotApply: boolean): Item {
  const isMandatory = asked.line.options.is_mandatory && !mayNotApply;
  return itemSchema.parse({
    ...own,
    id,
    label: shorten(asked.label, longestLabel) || 'Without words',
    guidance: shorten(asked.guidance.join('\n'), longestGuidance),
    key: null,
    asks: 'everyone',
    ...('weight' in own
      ? { naAllowed: !isMandatory, critical: null, badNeeds: { note: false, photo: false } }
      : { required: isMandatory }),
  });
}

/** What SafetyCulture left out of its total does not apply, whatever was answered. */
function toGiven(item: Item, given: Given | null, isLeftOut: boolean, notes: string[]): Given | null {
  if (!isScored(item)) return given;
  const counts = given !== null && item.weight > 0 && earnedOf(item, given) !== null;
  if (isLeftOut && counts) notes.push('SafetyCulture left its answer out of the total, so it does not apply here.');
  if (isLeftOut && (counts || given === null)) return { na: true };
  if (given === null && item.weight > 0) notes.push('It was not answered there. Here it is open and leaves the score.');
  return given;
}

function readItem(asked: AuditQuestion, question: Question, reading: QuestionReading, audit: Audit): ReadItem {
  const { line, onlyAfter, isOff } = asked;
  const hasScores = audit.items.some(({ scoring }) => scoring.max_score !== null);
  const isLeftOut = audit.audit_data !== undefined && (isOff || (hasScores && line.scoring.max_score === null));
  const item = toItem(asked, question, reading.ids.next('i'), isLeftOut || onlyAfter !== null);
  const notes = [...question.notes];
  if (asked.label.length > longestLabel) notes.push(`It has more than ${longestLabel} characters and is cut.`);
  if (item.guidance.length < asked.guidance.join('\n').trim().length)
    notes.push(`The texts above it have more than ${longestGuidance} characters and are cut.`);
  if (onlyAfter !== null)
    notes.push(
      `There it is asked only after a certain answer${onlyAfter === '' ? '' : ` to “${onlyAfter}”`}. Here it always is, and may not apply.`,
    );
  if (audit.audit_data === undefined) return { item, answer: null, notes };
  if (line.responses.media.length > 0 && item.type !== 'photo')
    notes.push('Pictures that were taken of it lie at SafetyCulture and not in the file.');
  const given = toGiven(item, question.given, isLeftOut, notes);
  const note = 'options' in item ? shorten(line.responses.text, longestNote) : '';
  return { item, answer: given === null && note === '' ? null : { given, note }, notes };
}

function toRun(audit: Audit, timeZone: string, answers: CarriedRun['answers']): CarriedRun | null {
  const filled = audit.audit_data;
  if (filled === undefined) return null;
  const { score, total_score: total } = filled;
  return {
    about: shorten(filled.name.trim(), 200),
    ranOn: findDay(filled.date_completed || filled.date_started || audit.modified_at, timeZone),
    answers,
    scoredThere: score === null || total === null ? null : { earned: score, possible: total },
  };
}

/** Reads an audit of SafetyCulture as a checklist that counts points and, where it was filled in, as a run of it. */
export function readAudit(json: unknown, timeZone: string): CarriedChecklist {
  const audit = toAudit(json);
  const { metadata } = audit.template_data;
  const laidOut = layOut(audit);
  const reading: QuestionReading = { ids: startPartIds(), timeZone, responsesOf: readResponseSets(audit) };
  const notCarried: NotCarried[] = [...laidOut.notCarried];
  if (metadata.description.trim().length > longestPurpose)
    notCarried.push({ item: '', what: `Its description has more than ${longestPurpose} characters and is cut.` });
  if (audit.audit_data?.date_completed === '')
    notCarried.push({ item: '', what: 'It was not finished at SafetyCulture and is taken as it stood.' });
  const answers: Record<string, ItemAnswer> = {};
  const sections = laidOut.sections.map(({ title, questions }): Section => {
    const items: Item[] = [];
    const id = reading.ids.next('s');
    for (const asked of questions) {
      const question = readQuestion(asked.line, reading);
      if (question === null) {
        notCarried.push({
          item: asked.label,
          what: `Its kind (“${asked.line.type}”) is not known here, so it is left out.`,
        });
        continue;
      }
      const { item, answer, notes } = readItem(asked, question, reading, audit);
      items.push(item);
      if (answer !== null) answers[item.id] = answer;
      notCarried.push(...notes.map((what) => ({ item: item.label, what })));
    }
    return { id, title: shorten(title, longestLabel), weight: null, items };
  });
  const definition = checklistDefinitionSchema.safeParse({
    title: shorten((metadata.name || audit.name).trim(), 200),
    purpose: shorten(metadata.description.trim(), longestPurpose),
    use: 'other',
    scoring: 'points',
    passAt: null,
    sections: sections.filter(({ items }) => items.length > 0),
    lastId: reading.ids.last(),
  });
  if (!definition.success) {
    throw new Refusal(
      'NOT_A_CHECKLIST',
      sections.length === 0
        ? 'This audit of SafetyCulture asks nothing.'
        : 'This audit of SafetyCulture is longer than any checklist here: 100 sections of 500 items at most.',
    );
  }
  return {
    format: 'SafetyCulture',
    definition: definition.data,
    run: toRun(audit, timeZone, answers),
    notCarried,
  };
}
