import type { z } from 'zod';
import type { Answer } from '../surveys/answers.schema.ts';
import { countedAs, listCounted } from '../surveys/counts.rules.ts';
import type { ClosedQuestion } from '../surveys/definition.rules.ts';
import { ces } from '../../stats/ces.ts';
import { csat } from '../../stats/csat.ts';
import { nps } from '../../stats/nps.ts';
import { labelOf, partLabelOf } from '../surveys/labels.rules.ts';
import { decideShown, partEnd, together, type PulseGroup } from './pulse.rules.ts';
import type { pulseCellSchema, Team } from './pulse.schema.ts';

type Cell = z.infer<typeof pulseCellSchema>;

/** The answers to one question as they are stored. */
export type StoredAnswer = { readonly team: string; readonly answer: string };

type Building = { id: string; n: number; counts: Map<string, number>; bases: Map<string, number> };

const addOne = (to: Map<string, number>, key: string): void => void to.set(key, (to.get(key) ?? 0) + 1);

function countIn(group: Building, question: string, answer: Answer): void {
  addOne(group.bases, '');
  if (typeof answer !== 'number' && 'rows' in answer)
    for (const row of Object.keys(answer.rows)) addOne(group.bases, row);
  for (const counted of listCounted({ [question]: answer })) {
    if (counted.answer === countedAs.answered) group.n += 1;
    else addOne(group.counts, `${counted.part}${partEnd}${counted.answer}`);
  }
}

/** Puts the answers to one question together by team; people who named none are a team '' of their own. */
export function toGroups(question: string, answers: readonly StoredAnswer[]): PulseGroup[] {
  const groups = new Map<string, Building>();
  for (const { team, answer } of answers) {
    const group = groups.get(team) ?? { id: team, n: 0, counts: new Map(), bases: new Map() };
    groups.set(team, group);
    // Only `splitAnswers` writes answers.
    countIn(group, question, JSON.parse(answer) as Answer);
  }
  return [...groups.values()];
}

function pointsOf(counts: ReadonlyMap<string, number>, from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => counts.get(`${partEnd}${from + index}`) ?? 0);
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

/** What the cells of one question are made from. */
export type CellsOf = {
  readonly question: ClosedQuestion;
  readonly language: string;
  readonly teams: readonly Team[];
  readonly groups: readonly PulseGroup[];
  readonly k: number;
};

function toCounts(
  { question, language }: CellsOf,
  counts: ReadonlyMap<string, number>,
  withoutRows: readonly string[],
): Cell['counts'] {
  const inOrder = [...counts].toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
  return inOrder.flatMap(([both, n]) => {
    const [part = '', key = ''] = both.split(partEnd);
    if (withoutRows.includes(part)) return [];
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
    state: isShown ? 'shown' : (group.bases.get('') ?? 0) === 0 ? 'no-answers' : 'hidden',
    n: isShown ? group.n : null,
    ...(isShown ? figureOf(question, group.counts) : { value: null, low: null, high: null }),
    counts: isShown ? toCounts(of, group.counts, shown.withoutRows) : [],
  });
  const empty = together([]);
  return [
    toCell('', 'Everybody', together(groups), shown.company),
    ...teams.map(({ id, name }) =>
      toCell(id, name, groups.find((group) => group.id === id) ?? empty, shown.teams.includes(id)),
    ),
  ];
}
