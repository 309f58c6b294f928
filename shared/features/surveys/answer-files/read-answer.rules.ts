import type { Answer } from '../answers.schema.ts';
import { refuseUnknown, shorten, specials, type AnswerTask, type ReadAnswer } from './answer-task.ts';
import { isNotShown, readNumber } from './cell-texts.rules.ts';
import { toMultipleReader, toSingleReader } from './read-choice.rules.ts';
import { toMatrixReader } from './read-matrix.rules.ts';
import { toRankingReader } from './read-ranking.rules.ts';

/** Room for an answer in words. */
const textMax = 20_000;

function toScaleReader(task: AnswerTask, at: number): ReadAnswer {
  return (cells, problems) => {
    const text = cells[at] ?? '';
    const meaning = task.mean(text);
    switch (meaning.is) {
      case 'point':
        return meaning.point;
      case 'special':
        return specials[meaning.special];
      case 'skipped':
        return null;
      case 'not-shown':
        return undefined;
      case 'part':
      case 'unknown':
        refuseUnknown(task, at, text, problems);
        return null;
    }
  };
}

function toPlainReader(at: number, read: (text: string) => Answer | string): ReadAnswer {
  return (cells, problems) => {
    const text = (cells[at] ?? '').trim();
    if (text === '' || text === '-99') return null;
    if (isNotShown(text)) return undefined;
    const answer = read(text);
    if (typeof answer !== 'string') return answer;
    problems.push({ at, reason: answer });
    return null;
  };
}

function readNumberAnswer(task: AnswerTask, text: string): Answer | string {
  const number = readNumber(text);
  return number === null ? `“${shorten(text)}” is no number in “${shorten(task.title)}”` : { number };
}

const readText = (text: string): Answer | string =>
  text.length <= textMax ? { text } : `This is longer than the ${textMax} characters there is room for`;

function toContactReader(task: AnswerTask): ReadAnswer {
  return (cells) => {
    if (isNotShown((cells[task.cells[0]?.at ?? -1] ?? '').trim())) return undefined;
    const contact: { name?: string; email?: string; phone?: string } = {};
    for (const { at, part } of task.cells) {
      const text = (cells[at] ?? '').trim();
      if (text === '' || isNotShown(text)) continue;
      if (part === 'email') contact.email = text.slice(0, 200);
      else if (part === 'phone') contact.phone = text.slice(0, 60);
      else contact.name = text.slice(0, 200);
    }
    return Object.keys(contact).length === 0 ? null : { contact };
  };
}

/** Prepares the reading of one question's answers: made once, called for every row. */
export function toAnswerReader(task: AnswerTask): ReadAnswer {
  const at = task.cells[0]?.at ?? -1;
  switch (task.question.question.type) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
      return toScaleReader(task, at);
    case 'single':
    case 'yes-no':
    case 'consent':
      return toSingleReader(task);
    case 'multiple':
      return toMultipleReader(task);
    case 'ranking':
      return toRankingReader(task);
    case 'matrix':
      return toMatrixReader(task);
    case 'contact':
      return toContactReader(task);
    case 'number':
      return toPlainReader(at, (text) => readNumberAnswer(task, text));
    case 'date':
      return toPlainReader(at, (text) => {
        const date = task.readDate(text);
        return typeof date === 'string' ? date : { date: date.day };
      });
    case 'short-text':
    case 'long-text':
    case 'statement':
      return toPlainReader(at, readText);
  }
}
