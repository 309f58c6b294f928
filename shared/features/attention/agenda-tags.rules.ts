import { agendaTags, type AgendaTag } from './attention.schema.ts';

// A few words a tag, as they stand in agendas of small firms. They only propose: a person confirms each tag, and a point
// that fits none or two alike is left to them. Words that fit two tags ("review", "account", "order") are left out.
const words: Readonly<Record<AgendaTag, RegExp>> = {
  money:
    /\b(money|budgets?|costs?|costing|pric(?:e|es|ing)|cash\w*|revenue|turnover|profits?|profitab\w+|margins?|invoic\w+|billing|bills?|sales|forecasts?|tax(?:es)?|banks?|loans?|payroll|p&l|figures|financ\w+|debtors?|payments?)\b/g,
  customers:
    /\b(customers?|clients?|guests?|patients?|complain\w*|feedback|nps|csat|satisf\w+|survey\w*|churn\w*|leavers?|referr?als?|testimonials?|promis(?:e|es|ed)|call(?:ed|ing)?[ -]?backs?|mystery|refunds?)\b/g,
  people:
    /\b(people|staff|teams?|employees?|colleagues?|hir(?:e|es|ing)|recruit\w*|interviews?|train(?:ees?|ing)|apprentic\w+|onboarding|holidays?|vacations?|sick\w*|absen\w+|rotas?|rosters?|shifts?|apprais\w+|salar(?:y|ies)|wages?|morale|pulse|birthdays?)\b/g,
  operations:
    /\b(operations?|stock\w*|inventor\w+|suppl(?:y|ier|iers|ies)|deliver\w*|vans?|vehicles?|fleet|tools?|machines?|equipment|software|systems?|servers?|websites?|warehouses?|install\w*|schedul\w+|process\w*|safety|maintenance|repairs?|logistics|offices?|premises|parts|tickets?|audits?|compliance)\b/g,
};

/** How a tag can be written after # by hand, besides its own name. */
const shortNames: Readonly<Record<string, AgendaTag>> = {
  customer: 'customers',
  client: 'customers',
  clients: 'customers',
  finance: 'money',
  staff: 'people',
  team: 'people',
  ops: 'operations',
};

const explicit = /(?:^|\s)#([\p{L}-]+)/gu;

/** A word after # as a tag; null where it is none of them. */
function toTag(name: string): AgendaTag | null {
  const lower = name.toLowerCase();
  return agendaTags.find((tag) => tag === lower) ?? shortNames[lower] ?? null;
}

/** Takes a tag that somebody wrote (#customers) out of a line; other words after # stay where they are. */
export function takeWrittenTag(line: string): { readonly rest: string; readonly tag: AgendaTag | null } {
  let tag: AgendaTag | null = null;
  const rest = line.replaceAll(explicit, (whole, name: string) => {
    const found = toTag(name);
    if (found === null) return whole;
    tag ??= found;
    return ' ';
  });
  return { rest, tag };
}

/** Proposes what a point is about by its words: the tag with most of them; null where none, or two alike, fit. */
export function proposeTag(text: string): AgendaTag | null {
  const folded = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const found = agendaTags
    .map((tag) => ({ tag, hits: folded.match(words[tag])?.length ?? 0 }))
    .toSorted((one, other) => other.hits - one.hits);
  const [first, second] = found;
  if (first === undefined || first.hits === 0 || first.hits === second?.hits) return null;
  return first.tag;
}
