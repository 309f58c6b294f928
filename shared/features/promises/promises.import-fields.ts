import type { TargetField } from '../imports/mapping.rules.ts';
import { toTextKey } from '../imports/texts.rules.ts';

const field = (
  name: string,
  label: string,
  headers: readonly string[],
  more: Partial<TargetField> = {},
): TargetField => ({ field: name, label, hint: null, required: false, choices: null, headers, ...more });

/** Who says what the real reason was, as other tools write it. */
const sourceWords = {
  technician: ['installer', 'engineer', 'fitter', 'mechanic', 'field', 'tech', 'driver', 'crew'],
  dispatcher: ['dispatch', 'office', 'planner', 'planning', 'scheduler', 'back office', 'reception'],
  customer: ['client', 'guest'],
  document: ['file', 'paper', 'job sheet', 'report', 'system', 'record', 'ticket'],
  owner: ['boss', 'management', 'manager'],
};

function guessSource(text: string): string | null {
  const key = toTextKey(text);
  return Object.entries(sourceWords).find(([source, words]) => source === key || words.includes(key))?.[0] ?? null;
}

/** What columns of a file can become of a promise and its job, with the headers that common tools write. */
export const promisesImportFields: readonly TargetField[] = [
  field(
    'customer',
    'Customer',
    [
      'customer',
      'customer name',
      'client',
      'client name',
      'company',
      'customer id',
      'account',
      'email',
      'name',
      'site',
    ],
    { required: true, hint: 'A name, your reference number or an e-mail address. Who is not known yet is made.' },
  ),
  field(
    'jobType',
    'Kind of job',
    [
      'job type',
      'kind of job',
      'type of job',
      'job',
      'service',
      'service type',
      'work type',
      'type',
      'category',
      'product',
    ],
    { hint: 'What is not known yet is made.' },
  ),
  field('what', 'What was promised', [
    'what',
    'what was promised',
    'description',
    'details',
    'title',
    'summary',
    'subject',
  ]),
  field(
    'askedOn',
    'Asked on',
    [
      'asked on',
      'asked',
      'requested on',
      'requested',
      'request date',
      'order date',
      'ordered on',
      'ordered',
      'created',
      'created on',
      'created at',
      'opened',
      'date opened',
      'start date',
      'received',
      'date',
    ],
    { required: true, isDate: true, hint: 'The day they asked for it.' },
  ),
  field(
    'needByOn',
    'Needed by',
    [
      'need by',
      'needed by',
      'need by date',
      'required by',
      'required date',
      'wanted by',
      'deadline',
      'customer deadline',
    ],
    { isDate: true, hint: 'The day they needed it by.' },
  ),
  field(
    'promisedOn',
    'Promised for',
    [
      'promised',
      'promised on',
      'promised for',
      'promise date',
      'promised date',
      'due',
      'due date',
      'due on',
      'scheduled',
      'scheduled for',
      'scheduled date',
      'appointment',
      'appointment date',
      'commit date',
      'confirmed date',
      'delivery date',
    ],
    { required: true, isDate: true, hint: 'The first date that was said.' },
  ),
  field(
    'doneOn',
    'Done on',
    [
      'done',
      'done on',
      'completed',
      'completed on',
      'completed at',
      'completion date',
      'finished',
      'finished on',
      'closed',
      'closed on',
      'date closed',
      'delivered',
      'delivered on',
      'actual date',
      'end date',
    ],
    { isDate: true, hint: 'Empty where it is still open.' },
  ),
  field(
    'toldReason',
    'Reason told',
    ['told reason', 'reason told', 'reason given', 'reason', 'delay reason', 'reschedule reason', 'customer reason'],
    { hint: 'What the customer was told when it moved. What is not known yet is made.' },
  ),
  field(
    'realReason',
    'Real reason',
    ['real reason', 'true reason', 'actual reason', 'root cause', 'cause', 'internal reason'],
    { hint: 'What really moved it. What is not known yet is made.' },
  ),
  field('source', 'Who says what was real', ['source', 'real reason source', 'reason source', 'according to'], {
    choices: [
      { value: 'technician', label: 'Technician' },
      { value: 'dispatcher', label: 'Dispatcher' },
      { value: 'customer', label: 'Customer' },
      { value: 'document', label: 'A document' },
      { value: 'owner', label: 'Owner' },
    ],
    guess: guessSource,
    hint: 'The file itself where it does not say.',
  }),
];
