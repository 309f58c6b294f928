import type { TargetField } from '../imports/mapping.rules.ts';
import { toTextKey } from '../imports/texts.rules.ts';
import { actionStates, type ActionState } from './actions.schema.ts';
import { stateWords } from './actions.words.ts';

const field = (
  name: string,
  label: string,
  headers: readonly string[],
  more: Partial<TargetField> = {},
): TargetField => ({ field: name, label, hint: null, required: false, choices: null, headers, ...more });

/** How lists of other tools say where something stands. */
const otherStateWords = {
  open: ['to do', 'todo', 'not started', 'new', 'backlog', 'planned', 'pending', 'no', 'overdue'],
  doing: ['being done', 'in progress', 'in work', 'started', 'ongoing', 'active', 'waiting', 'on hold', 'blocked'],
  done: ['complete', 'completed', 'closed', 'finished', 'resolved', 'yes', 'x', '✓', '100'],
  dropped: ['cancelled', 'canceled', 'rejected', 'declined', 'abandoned', 'will not do', 'won t do'],
} satisfies Record<ActionState, readonly string[]>;

function guessState(text: string): ActionState | null {
  const key = toTextKey(text) || text.trim();
  return actionStates.find((state) => state === key || otherStateWords[state].some((word) => word === key)) ?? null;
}

/** What columns of a file can become of an action, with the headers that common lists write. */
export const actionsImportFields: readonly TargetField[] = [
  field(
    'what',
    'What',
    [
      'what',
      'action',
      'action item',
      'task',
      'task name',
      'to do',
      'todo',
      'title',
      'subject',
      'summary',
      'measure',
      'description',
      'item',
      'name',
    ],
    { required: true, hint: 'What is to be done.' },
  ),
  field(
    'who',
    'Who',
    ['who', 'owner', 'assignee', 'assigned to', 'responsible', 'person', 'person responsible', 'lead', 'by whom'],
    { hint: 'The name of somebody who works here. Empty where it is nobody’s yet.' },
  ),
  field(
    'dueOn',
    'Due',
    ['due', 'due on', 'due date', 'deadline', 'by', 'by when', 'until', 'target date', 'finish by', 'end date'],
    { required: true, isDate: true, hint: 'The day by which it is to be done.' },
  ),
  field('state', 'Stands', ['state', 'status', 'stands', 'progress', 'stage', 'done'], {
    choices: actionStates.map((value) => ({ value, label: stateWords[value] })),
    guess: guessState,
    hint: 'Open where the file does not say.',
  }),
  field(
    'closedOn',
    'Done or dropped on',
    ['done on', 'closed on', 'completed on', 'completion date', 'date completed', 'date closed', 'closed', 'completed'],
    { isDate: true, hint: 'Empty for what is over: the day of the import.' },
  ),
  field(
    'openedOn',
    'Opened on',
    ['opened on', 'opened', 'created', 'created on', 'created at', 'date opened', 'raised', 'raised on', 'date'],
    { isDate: true, hint: 'Empty: the day of the import.' },
  ),
  field('customer', 'Customer', ['customer', 'customer name', 'client', 'client name', 'company', 'account', 'for'], {
    hint: 'A name, your reference number or an e-mail address. Who is not known yet is made.',
  }),
  field('note', 'Note', ['note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'details'], {
    isVerbatim: true,
  }),
];
