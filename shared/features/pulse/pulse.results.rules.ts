import type { z } from 'zod';
import type { Answer } from '../surveys/answers.schema.ts';
import { countedAs, listCounted } from '../surveys/counts.rules.ts';
import type { ClosedQuestion } from '../surveys/definition.rules.ts';
import { ces } from '../../stats/ces.ts';
import { csat } from '../../stats/csat.ts';
import { nps } from '../../stats/nps.ts';
import { labelOf, partLabelOf } from '../surveys/labels.rules.ts';
import { decideShown, type PulseGroup } from './pulse.rules.ts';
import type { pulseCellSchema, Team } from './pulse.schema.ts';

type Cell = z.infer<typeof pulseCellSchema>;

/** The answers to one question as they are stored. */
export type StoredAnswer = { readonly team: string; readonly answer: string };

const separator = '\u0000';

/** Puts the answers to one question together by team; people who named none are a team '' of their own. */
export function toGroups(question: string, answers: readonly StoredAnswer[]): PulseGroup[] {
  const groups = new Map<string, { id: string; n: number; counts: Map<string, number> }>();
  for (const { team, answer } of answers) {
    const group = groups.get(team) ?? { id: team, n: 0, counts: new Map<string, number>() };
    groups.set(team, group);
    // Only `splitAnswers` writes answers.
    for (const counted of listCounted({ [question]: JSON.parse(answer) as Answer })) {
      if (counted.answer === countedAs.answered) group.n += 1;
      else {
        const key = `${counted.part}${separator}${counted.answer}`;
        group.counts.set(key, (group.counts.get(key) ?? 0) + 1);
      }
    }
  }
  return [...groups.values()];
}

function pointsOf(counts: ReadonlyMap<string, number>, from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => counts.get(`${separator}${from + index}`) ?? 0);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The figure of a metric question; none for others. */
function figureOf(question: ClosedQuestion, counts: ReadonlyMap<string, number>): Pick<Cell, 'value' | 'low' | 'high'> {
  if (question.type === 'nps') {
    const points = pointsOf(counts, 0, 10);
    return nps({
      detractors: sum(points.slice(0, 7)),
      passives: sum(points.slice(7, 9)),
      promoters: sum(points.slice(9)),
    });
  }
  if (question.type === 'csat') return csat(pointsOf(counts, 1, 5));
  if (question.type === 'ces') return ces(pointsOf(counts, 1, 7));
  return { value: null, low: null, high: null };
}

function together(groups: readonly PulseGroup[]): Omit<PulseGroup, 'id'> {
  const counts = new Map<string, number>();
  for (const group of groups) for (const [key, count] of group.counts) counts.set(key, (counts.get(key) ?? 0) + count);
  return { n: sum(groups.map(({ n }) => n)), counts };
}

/** What the cells of one question are made from. */
export type CellsOf = {
  readonly question: ClosedQuestion;
  readonly language: string;
  readonly teams: readonly Team[];
  readonly groups: readonly PulseGroup[];
  readonly k: number;
};

function toCounts({ question, language }: CellsOf, counts: ReadonlyMap<string, number>): Cell['counts'] {
  const inOrder = [...counts].toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
  return inOrder.map(([both, n]) => {
    const [part = '', key = ''] = both.split(separator);
    const partLabel = partLabelOf(question, part, language);
    const label = labelOf(question, key, language);
    return { key, part, label: partLabel === null ? label : `${partLabel}: ${label}`, n };
  });
}

/** The whole company first, then each team; what could tell who answered what holds no number at all. */
export function toCells(of: CellsOf): Cell[] {
  const { question, teams, groups, k } = of;
  const shown = decideShown(groups, k);
  const toCell = (team: string, teamName: string, group: Omit<PulseGroup, 'id'>, isShown: boolean): Cell => ({
    team,
    teamName,
    state: isShown ? 'shown' : group.n === 0 ? 'no-answers' : 'hidden',
    n: isShown ? group.n : null,
    ...(isShown ? figureOf(question, group.counts) : { value: null, low: null, high: null }),
    counts: isShown ? toCounts(of, group.counts) : [],
  });
  const empty = { n: 0, counts: new Map<string, number>() };
  return [
    toCell('', 'Everybody', together(groups), shown.company),
    ...teams.map(({ id, name }) =>
      toCell(id, name, groups.find((group) => group.id === id) ?? empty, shown.teams.includes(id)),
    ),
  ];
}
