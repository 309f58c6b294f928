import { Refusal } from '../../refusal.ts';
import { assertNever } from '../../assert-never.ts';
import type { ActionState } from '../actions/actions.schema.ts';
import { clipWords } from '../log/clip-words.ts';
import type { Proof } from '../proof/proof.schema.ts';
import type { CardClaim, CardContent, CardFields, CardKind } from './telling.schema.ts';

/** Letters of a quotation that a poster has room for; longer words are cut at the end of one. */
const quoteMax = 240;

/** What a card tells now: it follows its action. A wish that never became one was declined. */
export function kindOf(actionState: ActionState | null): CardKind {
  if (actionState === 'done') return 'changed';
  return actionState === 'open' || actionState === 'doing' ? 'working-on' : 'declined';
}

/** The sentence a card has for what it tells; empty where nobody has written it. */
export function sentenceOf(fields: Pick<CardFields, 'working' | 'changed' | 'declined'>, kind: CardKind): string {
  switch (kind) {
    case 'changed':
      return fields.changed;
    case 'working-on':
      return fields.working;
    case 'declined':
      return fields.declined;
  }
  return assertNever(kind);
}

/** A card as it stands, and what is known of its action and of who is quoted. */
export type StandingCard = {
  readonly fields: CardFields;
  readonly actionState: ActionState | null;
  readonly claims: CardClaim;
  readonly proof: Proof['state'];
  /** What the owner confirmed may be said, for whichever fix; it counts only where the proof is 'improved'. */
  readonly claimWords: string | null;
  readonly quoted: { readonly words: string; readonly customerName: string | null; readonly agrees: boolean } | null;
};

/** The words of a proof that holds now; null where nothing is proven. */
export function findProvenClaim({
  actionState,
  proof,
  claimWords,
}: Pick<StandingCard, 'actionState' | 'proof' | 'claimWords'>): string | null {
  return kindOf(actionState) === 'changed' && proof === 'improved' && claimWords !== '' ? claimWords : null;
}

/**
 * What a card may say today. Nothing of this is stored: where an action is opened again, its proof falls away or a
 * customer takes consent back, the card says less by itself.
 */
export function decideContent(card: StandingCard): CardContent {
  const { fields, actionState, claims, quoted } = card;
  const kind = kindOf(actionState);
  const quote =
    quoted === null || !quoted.agrees
      ? null
      : { words: clipWords(quoted.words, quoteMax), name: fields.withName ? quoted.customerName : null };
  return {
    kind,
    said: fields.said,
    quote,
    says: sentenceOf(fields, kind),
    worked: claims === 'worked' ? findProvenClaim(card) : null,
  };
}

const sayFirst: Readonly<Record<CardKind, string>> = {
  changed: 'The action is done: say what you changed.',
  'working-on': 'The action is open: say what you are working on.',
  declined: 'Say why you won’t. No answer is worse than a no.',
};

const fieldOfKind = { changed: 'changed', 'working-on': 'working', declined: 'declined' } as const;

/** Refuses a card that has no sentence for what it would tell. */
export function assertSays({ kind, says }: Pick<CardContent, 'kind' | 'says'>): void {
  if (says === '') throw new Refusal('NOTHING_TO_SAY', sayFirst[kind], fieldOfKind[kind]);
}

const unproven: Readonly<Record<Exclude<Proof['state'], 'improved'>, string>> = {
  none: 'Nobody wrote down beforehand what would prove it, so say what changed and no more.',
  'too-early': 'It is not proven yet. Until it is, say what changed and no more.',
  'no-change': 'The figures show no visible change. Say what changed and no more.',
  worse: 'The figures became worse. Say what changed and no more.',
};

/** Refuses to show a card that says nothing, or more than is proven. */
export function assertMayShow(card: StandingCard, as: CardClaim): void {
  const content = decideContent(card);
  assertSays(content);
  if (as === 'changed' || findProvenClaim(card) !== null) return;
  if (content.kind !== 'changed')
    throw new Refusal('NOT_DONE', 'Nothing is done yet, so nothing can have worked.', 'as');
  throw new Refusal('NOT_PROVEN', card.proof === 'improved' ? unproven['too-early'] : unproven[card.proof], 'as');
}

/** Refuses words of somebody who did not agree to be quoted. */
export function assertQuotable(quoted: StandingCard['quoted']): void {
  if (quoted === null || quoted.agrees) return;
  const who = quoted.customerName ?? 'Who said this is not known and';
  throw new Refusal(
    'NO_CONSENT',
    `${who} did not agree to be quoted. Say it in your own words, or ask them first.`,
    'quotedEntryId',
  );
}

/** Somebody behind a card whose name must not stand in it. */
export type Named = { readonly name: string; readonly isPerson: boolean };

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Whether a text holds a name as words of its own, written as names are. */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
  }
  return false;
}

/** The sentences a person wrote, by field. */
const written = ['said', 'working', 'changed', 'declined'] as const;

/** Refuses to name who raised it: names come with a quotation its customer agreed to, and vanish with that consent. */
export function assertNamesNobody(fields: CardFields, raisers: readonly Named[]): void {
  for (const { name, isPerson } of raisers) {
    const last = name.split(' ').at(-1) ?? name;
    const names = isPerson && last.length > 2 ? [name, last] : [name];
    const field = written.find((key) => names.some((one) => holds(fields[key], one)));
    if (field !== undefined) {
      throw new Refusal('NAMES_SOMEBODY', `Leave ${name} out: customers are named only where they agreed.`, field);
    }
  }
}
