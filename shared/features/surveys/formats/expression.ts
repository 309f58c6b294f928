/** How an expression of another tool looks at one answer. */
export type Look = '=' | '<' | '<=' | '>' | '>=' | 'empty' | 'contains' | 'any-of' | 'all-of';

/** What it is compared with: values, or the answer to another question. */
export type Against = { readonly values: readonly (string | number)[] } | { readonly name: string };

/** A condition as another tool writes it; looks that deny are `not` of their opposite. */
export type Expression =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'look'; readonly name: string; readonly look: Look; readonly against: Against };

/** Something in an expression that this program has no word for; the message is the rest of “Its condition … ”. */
export class UnreadableExpression extends Error {
  override readonly name = 'UnreadableExpression';
}

/** How a tool writes its expressions. */
export type Dialect = {
  /** Finds one token at the place where it looks; its groups are name, text, number, word and sign. */
  readonly token: RegExp;
  /** Words and signs that mean one of ours; everything else is a name or unreadable. */
  readonly signs: Readonly<Record<string, string>>;
  /** Whether a bare word is the name of a question, and which. */
  readonly toName: (word: string) => string | null;
};

const text = String.raw`(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`;
const number = String.raw`(?<number>\d+(?:\.\d+)?)`;
const sign = String.raw`(?<sign><>|<=|>=|!=|==|=|<|>|&&|\|\||\*=|[!()[\],-])`;

const comparisons = { '=': '=', '==': '=', '!=': '<>', '<>': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

/** SurveyJS: `{q1} notempty and {q2} anyof ['a', 'b']`. */
export const surveyJsDialect: Dialect = {
  token: new RegExp(String.raw`\s*(?:\{(?<name>[^{}]+)\}|${text}|${number}|(?<word>[A-Za-z_]\w*)|${sign})`, 'y'),
  signs: {
    ...comparisons,
    '&&': 'and',
    '||': 'or',
    '!': 'not',
    and: 'and',
    or: 'or',
    not: 'not',
    negate: 'not',
    equal: '=',
    notequal: '<>',
    less: '<',
    lessorequal: '<=',
    greater: '>',
    greaterorequal: '>=',
    empty: 'empty',
    notempty: 'filled',
    contains: 'contains',
    contain: 'contains',
    '*=': 'contains',
    notcontains: 'lacks',
    notcontain: 'lacks',
    anyof: 'any-of',
    allof: 'all-of',
    noneof: 'none-of',
  },
  toName: () => null,
};

/** XLSForm: `${q1} = 'yes' and not(selected(${q2}, 'b'))`; `.` is the question itself. */
export const xlsFormDialect: Dialect = {
  token: new RegExp(
    String.raw`\s*(?:\$\{\s*(?<name>[^{}]+?)\s*\}|${text}|${number}|(?<word>\.(?!\w)|[A-Za-z_][\w:-]*)|${sign})`,
    'y',
  ),
  signs: { ...comparisons, and: 'and', or: 'or' },
  toName: (word) => (word === '.' ? '.' : null),
};

/** LimeSurvey: `{NPS.NAOK} <= 6 && is_empty(Q2_SQ001.NAOK)`; the braces are taken away before. */
export const limeSurveyDialect: Dialect = {
  token: new RegExp(String.raw`\s*(?:(?<name>(?!))|${text}|${number}|(?<word>[A-Za-z_]\w*(?:\.\w+)?)|${sign})`, 'y'),
  signs: {
    ...comparisons,
    '&&': 'and',
    '||': 'or',
    '!': 'not',
    and: 'and',
    or: 'or',
    eq: '=',
    ne: '<>',
    lt: '<',
    le: '<=',
    gt: '>',
    ge: '>=',
  },
  toName: (word) => /^(?<code>\w+)(?:\.(?:NAOK|code|value|valueNAOK))?$/.exec(word)?.groups?.['code'] ?? null,
};
