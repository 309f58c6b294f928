import type { pulseContract } from '../../../shared/features/pulse/pulse.contract.ts';
import type { Pulse } from '../../../shared/features/pulse/pulse.schema.ts';
import { assertLaunch, splitAnswers, toToldCount } from '../../../shared/features/pulse/pulse.rules.ts';
import { findQuestion, textIn } from '../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../shared/features/surveys/definition.schema.ts';
import { validateAnswers } from '../../../shared/features/surveys/validation.rules.ts';
import type { PulseId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import type { Row } from '../../db/table.ts';
import { writeAnonymous } from '../../db/write-anonymous.ts';
import { hashCode } from './code-hash.ts';
import { readPulseResults, tellWhyNoComments } from './pulse.results.ts';
import {
  countAsked,
  getPulse,
  getPulseDefinition,
  getRepliable,
  listComments,
  listCommentsOfCode,
  listOpenPulses,
  listPulses,
  nextReplyNumber,
} from './pulse.store.ts';
import { pulseAnswers, pulseComments, pulseReplies, pulses } from './pulse.tables.ts';

/** While a pulse is open, only about how many have taken part. */
function toTold(pulse: Pulse, context: Context): Pulse {
  if (pulse.state === 'closed') return pulse;
  return { ...pulse, takenPart: toToldCount(context.openPulses.countTakenPart(pulse.id)) };
}

function assertOpen(pulse: Pulse, context: Context): void {
  if (pulse.state === 'closed' || pulse.closesOn < context.today())
    throw new Refusal('CLOSED', 'This pulse is over. It takes no more answers.');
}

function titleOf(definition: Definition, question: string): string {
  const found = findQuestion(definition, question);
  return found === null ? '' : textIn(found.title, definition.languages[0] ?? '', definition.languages);
}

function assertClosed(pulse: Pulse): void {
  if (pulse.state === 'open')
    throw new Refusal('STILL_OPEN', 'Nobody can read anything of a pulse while it is open, not even the owner.');
}

/** What the store takes in when a pulse ends; what could never be shown is not kept at all. */
function toKept(pulse: Pulse, takenPart: number, context: Context): { answers: Row[]; comments: Row[] } {
  const { answers, comments } = context.openPulses.readAll(pulse.id);
  return {
    answers: takenPart < pulse.minScores ? [] : answers.map((answer) => ({ pulse_id: pulse.id, ...answer })),
    comments:
      takenPart < pulse.minComments
        ? []
        : comments.map(({ question, text, codeHash }) => ({
            pulse_id: pulse.id,
            question,
            text,
            code_hash: codeHash,
          })),
  };
}

/** Comments with the wording of their question; each pulse's questions are read once. */
function withTitles<Comment extends { readonly question: string }>(
  context: Context,
  comments: readonly Comment[],
  pulseOf: (comment: Comment) => PulseId,
): (Comment & { questionTitle: string })[] {
  const definitions = new Map<PulseId, Definition>();
  return comments.map((comment) => {
    const pulseId = pulseOf(comment);
    const definition = definitions.get(pulseId) ?? getPulseDefinition(context.read, pulseId);
    definitions.set(pulseId, definition);
    return { ...comment, questionTitle: titleOf(definition, comment.question) };
  });
}

export const pulseHandlers: Handlers<typeof pulseContract> = {
  list: ({ cursor, limit }, context) => {
    const { items, next } = listPulses(context.read, { cursor, limit });
    return { items: items.map((pulse) => toTold(pulse, context)), next };
  },

  get: ({ id }, context) => toTold(getPulse(context.read, id), context),

  launch: ({ commandId, ...launch }, context) =>
    context.write({ id: commandId, what: 'pulse.launched', input: launch }, (tx, ctx) => {
      const survey = context.surveyToAsk(launch.surveyId);
      if (survey?.kind !== 'pulse')
        throw new Refusal('NOT_A_PULSE', 'Choose a survey that was made for the staff pulse.', 'surveyId');
      const { definition } = survey;
      const { teams, minScores, minComments, closesOn } = launch;
      const people = countAsked(tx);
      assertLaunch({ definition, teams, minScores, people, closesOn, today: context.today() });
      tx.insert(pulses, {
        pulse_id: launch.id,
        title: survey.title,
        definition: JSON.stringify(definition),
        state: 'open',
        teams: JSON.stringify(teams),
        min_scores: minScores,
        min_comments: minComments,
        asked: people,
        launched_at: ctx.at,
        launched_by: ctx.personId,
        closes_on: closesOn,
        closed_on: null,
        taken_part: null,
      });
      return { answer: { id: launch.id } };
    }),

  mine: (_input, context) => {
    const { id: personId, role } = context.me();
    // Who reads the results is not asked.
    if (role !== 'staff') return { items: [] };
    const open = listOpenPulses(context.read).filter(({ closesOn }) => closesOn >= context.today());
    return {
      items: open.map(({ id, title, closesOn, minScores, minComments, teams }) => ({
        id,
        title,
        closesOn,
        minScores,
        minComments,
        teams: teams.map((team) => ({ id: team.id, name: team.name })),
        definition: getPulseDefinition(context.read, id),
        hasAnswered: context.openPulses.hasTakenPart(id, personId),
      })),
    };
  },

  answer: ({ id, ticket, team, answers, code }, context) => {
    const { id: personId, role } = context.me();
    const pulse = getPulse(context.read, id);
    assertOpen(pulse, context);
    if (role !== 'staff')
      throw new Refusal('NOT_ASKED', 'A pulse asks the staff; whoever reads its results does not take part.');
    if (team !== '' && !pulse.teams.some((one) => one.id === team))
      throw new Refusal('NO_SUCH_TEAM', 'This team is not in the pulse. Choose another.', 'team');
    const problem = validateAnswers(getPulseDefinition(context.read, id), answers, { isComplete: true })[0];
    if (problem !== undefined) throw new Refusal('NOT_FITTING', problem.sentence, problem.question);
    const split = splitAnswers(answers);
    const codeHash = code === null ? null : hashCode(code);
    const taken = context.openPulses.takeIn({
      pulseId: id,
      personId,
      ticket,
      answers: split.answers.map((answer) => ({ ...answer, team })),
      comments: split.comments.map((comment) => ({ ...comment, codeHash })),
    });
    if (taken === 'had-already') throw new Refusal('ANSWERED', 'You have answered this pulse already. Thank you.');
    // Told to no other window: that somebody answered just now would say who.
    return {};
  },

  close: ({ commandId, id }, context) => {
    const written = context.write({ id: commandId, what: 'pulse.closed', input: { id } }, (tx) => {
      const pulse = getPulse(tx, id);
      if (pulse.state === 'closed') throw new Refusal('CLOSED', 'This pulse is over already.');
      const takenPart = context.openPulses.countTakenPart(id);
      const { answers, comments } = toKept(pulse, takenPart, context);
      tx.update(pulses, id, { state: 'closed', closed_on: context.today(), taken_part: takenPart });
      return {
        answer: { id },
        anonymous: [
          { table: pulseAnswers, rows: answers },
          { table: pulseComments, rows: comments },
        ],
      };
    });
    context.openPulses.forget(id);
    return written;
  },

  results: ({ id }, context) => {
    const pulse = getPulse(context.read, id);
    assertClosed(pulse);
    return readPulseResults(pulse, context);
  },

  comments: ({ id, cursor, limit }, context) => {
    const pulse = getPulse(context.read, id);
    assertClosed(pulse);
    if (tellWhyNoComments(pulse) !== null) return { items: [], next: null };
    const { items, next } = listComments(context.read, id, { cursor, limit });
    return { items: withTitles(context, items, () => id), next };
  },

  reply: ({ commandId, commentId, text }, context) =>
    context.write({ id: commandId, what: 'pulse.replied', input: { commentId, text } }, (tx, ctx) => {
      getRepliable(tx, commentId);
      tx.insert(pulseReplies, {
        reply_id: context.newId(),
        comment_id: commentId,
        by_person: ctx.personId,
        is_author: 0,
        number: nextReplyNumber(tx, commentId),
        text,
      });
      return { answer: {} };
    }),

  readByCode: ({ code }, context) => ({
    items: withTitles(context, listCommentsOfCode(context.read, hashCode(code)), ({ pulseId }) => pulseId),
  }),

  replyByCode: ({ code, commentId, text }, context) => {
    if (!listCommentsOfCode(context.read, hashCode(code)).some(({ id }) => id === commentId))
      throw new Refusal('NOT_YOURS', 'This code does not belong to this comment.', 'code');
    const number = nextReplyNumber(context.read, commentId);
    writeAnonymous(context.store, pulseReplies, [
      { comment_id: commentId, by_person: null, is_author: 1, number, text },
    ]);
    return {};
  },
};
