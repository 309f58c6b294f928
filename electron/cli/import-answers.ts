import { Refusal } from '../../shared/refusal.ts';
import type { Answer, Flags } from './command.ts';

/** Takes answers of a survey from a table. */
export async function importAnswers(_path: string, _flags: Flags): Promise<Answer> {
  throw new Refusal('NOT_BUILT', 'Answers can’t be imported yet.');
}
