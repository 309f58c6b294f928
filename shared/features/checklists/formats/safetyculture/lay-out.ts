import { Refusal } from '../../../../refusal.ts';
import type { NotCarried } from '../../checklists.schema.ts';
import type { Audit, AuditItem } from './audit.ts';

/** Lines inside lines: the deepest audit we know of has 20. */
const maxDepth = 200;

/** A line of an audit that asks something, with what its place there says about it. */
export type AuditQuestion = {
  readonly line: AuditItem;
  readonly label: string;
  /** What stands above it and belongs to it. */
  readonly guidance: readonly string[];
  /** The question whose answer decides whether it is asked; null where it always is. */
  readonly onlyAfter: string | null;
  /** It was switched off when the audit was filled in. */
  readonly isOff: boolean;
};

/** Questions that belong together. */
export type AuditSection = { readonly title: string; readonly questions: AuditQuestion[] };

/** An audit as sections of questions, with what of its structure stays behind. */
export type LaidOut = { readonly sections: readonly AuditSection[]; readonly notCarried: readonly NotCarried[] };

type Place = Omit<AuditQuestion, 'line' | 'label'> & {
  readonly section: AuditSection;
  /** The texts that stand right above it among its siblings. */
  readonly texts: readonly string[];
  /** A question took these texts along: the next text begins anew. */
  readonly isRead: boolean;
  /** Which group, and which of the times it was filled in. */
  readonly prefix: string;
  /** The question it hangs on. */
  readonly asked: string;
};

const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The lines that lie in each line; those at the top lie in ''. */
function groupLines(lines: readonly AuditItem[]): ReadonlyMap<string, readonly AuditItem[]> {
  const known = new Set(lines.map(({ item_id: id }) => id));
  const inside = new Map<string, AuditItem[]>();
  for (const line of lines) {
    const parent = known.has(line.parent_id) ? line.parent_id : '';
    const siblings = inside.get(parent);
    if (siblings === undefined) inside.set(parent, [line]);
    else siblings.push(line);
  }
  return inside;
}

/** Refuses lines that lie in each other too deep, or in a circle that no section leads to. */
function assertTree(inside: ReadonlyMap<string, readonly AuditItem[]>, count: number): void {
  let level = inside.get('') ?? [];
  let reached = 0;
  for (let depth = 0; level.length > 0; depth++) {
    reached += level.length;
    if (depth > maxDepth || reached > count) break;
    level = level.flatMap(({ item_id: id }) => inside.get(id) ?? []);
  }
  if (reached === count && level.length === 0) return;
  throw new Refusal(
    'NOT_READABLE',
    'This audit of SafetyCulture is damaged: its lines lie in each other without an end.',
  );
}

/** Lays an audit out as sections of questions, one level deep. */
export function layOut(audit: Audit): LaidOut {
  const lines = [...audit.header_items, ...audit.header, ...audit.items];
  const inside = groupLines(lines);
  assertTree(inside, lines.length);
  const sections: AuditSection[] = [];
  const notCarried: NotCarried[] = [];

  const begin = (title: string): AuditSection => {
    const section = { title, questions: [] };
    sections.push(section);
    return section;
  };
  const linesIn = ({ item_id: id }: AuditItem): readonly AuditItem[] => inside.get(id) ?? [];

  /** Reads lines one after another; a heading or a text that holds nothing goes for those after it. */
  const walk = (siblings: readonly AuditItem[], place: Place): void => {
    let here: Place = { ...place, texts: [], isRead: true };
    for (const line of siblings) here = visit(line, here);
    if (!here.isRead)
      notCarried.push(...here.texts.map((item) => ({ item, what: 'A text to read that no question follows.' })));
  };

  const readGroup = (line: AuditItem, label: string, place: Place): void => {
    const times = linesIn(line).filter(({ type }) => type === 'element');
    // What a group is made from is only a pattern where the group was filled in.
    const shown = times.length > 0 ? times : linesIn(line);
    const name = label || words(line.options.element) || 'Group';
    const so = times.length === 0 ? 'once' : `as often as it was filled in: ${times.length}×`;
    notCarried.push({ item: name, what: `There it is repeated as often as needed; here it stands ${so}.` });
    shown.forEach((one, at) => {
      const number = shown.length > 1 ? ` ${at + 1}` : '';
      visit(one, { ...place, prefix: `${place.prefix}${name}${number}: ` });
    });
  };

  const readHeading = (line: AuditItem, label: string, place: Place): Place => {
    const { title } = place.section;
    const section = begin(title === '' || title === label ? label : `${title} · ${label}`);
    walk(linesIn(line), { ...place, section });
    return linesIn(line).length > 0 ? place : { ...place, section };
  };

  const readInformation = (line: AuditItem, label: string, place: Place): Place => {
    if (line.options.type === 'media')
      notCarried.push({ item: label, what: 'A picture to look at lies at SafetyCulture and not in the file.' });
    const text = [label, line.options.link].filter((part) => part !== '').join(' ');
    if (text === '') {
      walk(linesIn(line), place);
      return place;
    }
    if (linesIn(line).length === 0)
      return { ...place, texts: place.isRead ? [text] : [...place.texts, text], isRead: false };
    walk(linesIn(line), { ...place, guidance: [...place.guidance, text] });
    return place;
  };

  /** Reads one line with all that lies in it, and tells where the lines after it stand. */
  const visit = (line: AuditItem, here: Place): Place => {
    const label = words(line.label);
    const place = { ...here, isOff: here.isOff || line.inactive || line.evaluation === false };
    switch (line.type) {
      case 'section':
        walk(linesIn(line), { ...place, section: begin(label), guidance: [] });
        return here;
      case 'category':
        return { ...readHeading(line, label, place), isOff: here.isOff };
      case 'information':
        return { ...readInformation(line, label, place), isOff: here.isOff };
      case 'smartfield':
        walk(linesIn(line), { ...place, onlyAfter: place.asked });
        return here;
      case 'dynamicfield':
        readGroup(line, label, place);
        return here;
      case 'element':
      case 'primeelement':
        walk(linesIn(line), place);
        return here;
      default: {
        const { onlyAfter, isOff, section, texts } = place;
        const guidance = [...place.guidance, ...texts];
        const asked = `${place.prefix}${label}`;
        section.questions.push({ line, label: asked, guidance, onlyAfter, isOff });
        walk(linesIn(line), { ...place, asked });
        return { ...here, isRead: true };
      }
    }
  };

  walk(inside.get('') ?? [], {
    section: begin(''),
    guidance: [],
    texts: [],
    isRead: true,
    onlyAfter: null,
    isOff: false,
    prefix: '',
    asked: '',
  });
  return { sections: sections.filter(({ questions }) => questions.length > 0), notCarried };
}
