import { UnreadableExpression, type Against, type Dialect, type Expression, type Look } from './expression.ts';

type Token =
  | { readonly kind: 'name' | 'text' | 'word' | 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number };

/** A value or a name in an expression. */
type Operand = Against | { readonly is: boolean };

/** Tokens of one expression: more is no condition that a person wrote. */
const maxTokens = 2000;
/** Parentheses inside parentheses. */
const maxDepth = 40;

function toTokens(source: string, { token, signs }: Dialect): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const end = source.trimEnd().length;
  while (at < end) {
    token.lastIndex = at;
    const groups = token.exec(source)?.groups;
    if (groups === undefined) throw new UnreadableExpression(`has “${source.slice(at).trim().slice(0, 20)}” in it`);
    at = token.lastIndex;
    const { name, text, number, word, sign } = groups;
    if (name !== undefined) tokens.push({ kind: 'name', text: name.trim() });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1).replaceAll(/\\(.)/gu, '$1') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, value: Number(number) });
    else if (word !== undefined) {
      const meaning = Object.hasOwn(signs, word.toLowerCase()) ? signs[word.toLowerCase()] : undefined;
      tokens.push(meaning === undefined ? { kind: 'word', text: word } : { kind: 'sign', text: meaning });
    } else if (sign !== undefined)
      tokens.push({ kind: 'sign', text: Object.hasOwn(signs, sign) ? (signs[sign] ?? sign) : sign });
    if (tokens.length > maxTokens) throw new UnreadableExpression('is too long');
  }
  return tokens;
}

/** Reads an expression of another tool; what it has no word for is thrown as UnreadableExpression. */
export function parseExpression(source: string, dialect: Dialect): Expression {
  const tokens = toTokens(source, dialect);
  let at = 0;
  let depth = 0;
  const peek = (): Token | undefined => tokens[at];
  const isSign = (sign: string): boolean => peek()?.kind === 'sign' && peek()?.text === sign;
  const take = (sign: string): boolean => {
    if (!isSign(sign)) return false;
    at += 1;
    return true;
  };
  const expect = (sign: string): void => {
    if (!take(sign)) throw new UnreadableExpression(`has no “${sign}” where one belongs`);
  };

  const several = (sign: 'and' | 'or', part: () => Expression): Expression => {
    const of = [part()];
    while (take(sign)) of.push(part());
    const [only] = of;
    return of.length === 1 && only !== undefined ? only : { kind: sign === 'and' ? 'all' : 'any', of };
  };
  const whole = (): Expression => several('or', () => several('and', one));

  const one = (): Expression => {
    depth += 1;
    if (depth > maxDepth) throw new UnreadableExpression('has too many conditions inside conditions');
    const read = readOne();
    depth -= 1;
    return read;
  };
  const readOne = (): Expression => {
    if (take('not')) return { kind: 'not', of: one() };
    if (take('(')) {
      const inner = whole();
      expect(')');
      return inner;
    }
    const word = peek();
    const next = tokens[at + 1];
    if (word?.kind === 'word' && next?.kind === 'sign' && next.text === '(') {
      const called = readCall(word.text.toLowerCase());
      if (called !== null) return called;
    }
    return compare(operand());
  };

  /** Calls that are conditions by themselves; null where the call is a value in a comparison. */
  const readCall = (word: string): Expression | null => {
    if (!['not', 'selected', 'contains', 'is_empty', 'true', 'false', 'empty'].includes(word)) return null;
    at += 2;
    if (word === 'true' || word === 'false') {
      expect(')');
      return constant(word === 'true');
    }
    const inner = word === 'not' ? whole() : null;
    if (inner !== null) {
      expect(')');
      return { kind: 'not', of: inner };
    }
    const name = toName(operand());
    if (word !== 'selected' && word !== 'contains') {
      expect(')');
      return look(name, 'empty');
    }
    expect(',');
    const wanted = operand();
    expect(')');
    return { kind: 'look', name, look: 'contains', against: toAgainst(wanted) };
  };

  const operand = (): Operand => {
    const token = peek();
    at += 1;
    if (token === undefined) throw new UnreadableExpression('ends too soon');
    if (token.kind === 'name') return { name: token.text };
    if (token.kind === 'text') return { values: [token.text] };
    if (token.kind === 'number') return { values: [token.value] };
    if (token.kind === 'sign' && token.text === '-') {
      const number = peek();
      at += 1;
      if (number?.kind === 'number') return { values: [-number.value] };
    }
    if (token.kind === 'sign' && token.text === '[') return readList();
    if (token.kind === 'word') return readWord(token.text);
    throw new UnreadableExpression(`has “${token.text}” in it`);
  };
  const readList = (): Operand => {
    const values: (string | number)[] = [];
    while (!take(']')) {
      const value = operand();
      if (!('values' in value)) throw new UnreadableExpression('has a list with something other than answers');
      values.push(...value.values);
      if (!isSign(']')) expect(',');
    }
    return { values };
  };
  const readWord = (word: string): Operand => {
    if (take('(')) {
      const inner = operand();
      expect(')');
      if (word === 'date' && 'values' in inner) return inner;
      // A computed value, such as count-selected(.): known to constraints, unknown to conditions.
      return { name: `${word.toLowerCase()}(${toName(inner)})` };
    }
    if (/^(?:true|false)$/i.test(word)) return { is: word.toLowerCase() === 'true' };
    const name = dialect.toName(word);
    if (name === null) throw new UnreadableExpression(`has “${word}” in it`);
    return { name };
  };

  const compare = (left: Operand): Expression => {
    const token = peek();
    const sign = token?.kind === 'sign' ? token.text : '';
    if (take('empty')) return look(toName(left), 'empty');
    if (take('filled')) return { kind: 'not', of: look(toName(left), 'empty') };
    const [positive, isDenied] = meanings[sign] ?? [null, false];
    if (positive === null) return toConstant(left);
    at += 1;
    const right = operand();
    const read =
      !('name' in left) && 'name' in right ? make(right, mirrored[positive], left) : make(left, positive, right);
    return isDenied ? { kind: 'not', of: read } : read;
  };

  const read = whole();
  const rest = peek();
  if (rest !== undefined) throw new UnreadableExpression(`has “${rest.text}” in it`);
  return read;
}

const meanings: Readonly<Partial<Record<string, readonly [Look, boolean]>>> = {
  '=': ['=', false],
  '<>': ['=', true],
  '<': ['<', false],
  '<=': ['<=', false],
  '>': ['>', false],
  '>=': ['>=', false],
  contains: ['contains', false],
  lacks: ['contains', true],
  'any-of': ['any-of', false],
  'none-of': ['any-of', true],
  'all-of': ['all-of', false],
};

/** The same look with its sides changed: 3 < {q} is {q} > 3. */
const mirrored: Readonly<Record<Look, Look>> = {
  '=': '=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  empty: 'empty',
  contains: 'contains',
  'any-of': 'any-of',
  'all-of': 'all-of',
};

function toName(operand: Operand): string {
  if ('name' in operand) return operand.name;
  throw new UnreadableExpression('does not begin with a question');
}

function toAgainst(operand: Operand): Against {
  if ('is' in operand) return { values: [operand.is ? 'true' : 'false'] };
  return operand;
}

function look(name: string, kind: Look): Expression {
  return { kind: 'look', name, look: kind, against: { values: [] } };
}

function make(left: Operand, kind: Look, right: Operand): Expression {
  if ('values' in left && 'values' in right && kind === '=') return constant(left.values[0] === right.values[0]);
  return { kind: 'look', name: toName(left), look: kind, against: toAgainst(right) };
}

/** Always or never; LimeSurvey writes 1 where a question is always asked. */
function constant(isTrue: boolean): Expression {
  return { kind: isTrue ? 'all' : 'any', of: [] };
}

function toConstant(operand: Operand): Expression {
  if ('is' in operand) return constant(operand.is);
  if ('values' in operand && operand.values.length === 1) return constant(Number(operand.values[0]) !== 0);
  throw new UnreadableExpression('is not a comparison');
}
