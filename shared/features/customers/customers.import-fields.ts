import { readYesNo, toTextKey } from '../imports/texts.rules.ts';
import type { TargetField } from '../imports/mapping.rules.ts';
import { consentKinds } from './customers.schema.ts';

const field = (
  name: string,
  label: string,
  headers: readonly string[],
  more: Partial<TargetField> = {},
): TargetField => ({
  field: name,
  label,
  hint: null,
  required: false,
  choices: null,
  headers,
  ...more,
});

const yesNo = {
  choices: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ],
  guess: (text: string): string | null => {
    const answer = readYesNo(text);
    if (answer === null) return null;
    return answer ? 'yes' : 'no';
  },
} satisfies Partial<TargetField>;

const guessFrom =
  (words: Readonly<Record<string, readonly string[]>>) =>
  (text: string): string | null =>
    Object.entries(words).find(([, texts]) => texts.includes(toTextKey(text)))?.[0] ?? null;

/** What columns of a file can become of a customer, with the headers that common tools write. */
export const customerImportFields: readonly TargetField[] = [
  field(
    'reference',
    'Reference number',
    [
      'customer id',
      'customer number',
      'customer no',
      'client id',
      'account number',
      'account id',
      'account no',
      'reference',
      'reference number',
      'ref',
      'id',
      'code',
    ],
    { hint: 'Your own number for them; a customer with the same one is not imported twice.' },
  ),
  field(
    'name',
    'Name',
    [
      'name',
      'customer name',
      'client name',
      'full name',
      'display name',
      'company name',
      'account name',
      'business name',
      'organisation',
      'organization',
      'company',
      'customer',
      'client',
      'contact name',
      'contact',
    ],
    { hint: 'Without it the reference number serves as the name.' },
  ),
  field('kind', 'Person or company', ['kind', 'customer type', 'type'], {
    choices: [
      { value: 'person', label: 'Person' },
      { value: 'company', label: 'Company' },
    ],
    guess: guessFrom({
      person: ['individual', 'private', 'consumer', 'residential', 'b2c', 'p'],
      company: ['business', 'organisation', 'organization', 'corporate', 'commercial', 'firm', 'b2b', 'c'],
    }),
  }),
  field('email', 'E-mail', ['email', 'e mail', 'email address', 'e mail address', 'primary email', 'mail']),
  field('phone', 'Phone', [
    'phone',
    'phone number',
    'telephone',
    'tel',
    'mobile',
    'mobile phone',
    'cell',
    'primary phone',
  ]),
  field('address', 'Address', ['address', 'street address', 'billing address', 'postal address', 'full address']),
  field('class', 'Class', ['class', 'segment', 'customer class', 'tier', 'category', 'customer group', 'group']),
  field('status', 'Status', ['status', 'customer status', 'stage', 'lifecycle stage'], {
    choices: [
      { value: 'prospect', label: 'Prospect' },
      { value: 'active', label: 'Active' },
      { value: 'lost', label: 'Lost' },
      { value: 'declined', label: 'Declined' },
    ],
    guess: guessFrom({
      prospect: ['lead', 'opportunity', 'interested', 'enquiry', 'inquiry'],
      active: ['customer', 'current', 'client', 'open', 'live'],
      lost: ['churned', 'former', 'inactive', 'cancelled', 'canceled', 'left', 'closed'],
      declined: ['rejected', 'refused', 'disqualified', 'unqualified'],
    }),
  }),
  field('lost', 'Lost?', ['churn', 'churned', 'lost', 'left', 'exited', 'attrited'], {
    ...yesNo,
    hint: 'Yes makes the status "lost"; the day stays unknown.',
  }),
  field(
    'customerSinceOn',
    'Customer since',
    [
      'customer since',
      'client since',
      'since',
      'start date',
      'created',
      'created at',
      'created on',
      'create date',
      'join date',
      'date joined',
      'signup date',
      'sign up date',
    ],
    { isDate: true },
  ),
  field('tenureMonths', 'Months as a customer', ['tenure', 'tenure months', 'tenure in months', 'months as customer'], {
    hint: 'Counted back from today to the first of a month, used where "Customer since" is empty.',
  }),
  field('lostOn', 'Lost on', ['lost on', 'churn date', 'cancellation date', 'cancelled on', 'end date', 'closed on'], {
    isDate: true,
  }),
  field(
    'renewalOn',
    'Renewal date',
    ['renewal date', 'renewal', 'renews on', 'renewal on', 'contract end', 'contract end date'],
    { isDate: true },
  ),
  field('yearlyMargin', 'Yearly margin', [
    'yearly margin',
    'annual margin',
    'yearly revenue',
    'annual revenue',
    'annual value',
    'arr',
  ]),
  field(
    'monthlyMargin',
    'Monthly margin',
    ['monthly margin', 'monthly charges', 'monthly charge', 'monthly fee', 'monthly revenue', 'mrr'],
    {
      hint: 'Times twelve, used where "Yearly margin" is empty. Charges are a basis for the margin, not the margin itself.',
    },
  ),
  field('costToWin', 'Cost to win them', ['cost to win', 'acquisition cost', 'cac']),
  field('hasNeed', 'Needs what we do?', ['has need', 'need'], yesNo),
  field('canPay', 'Can pay?', ['can pay', 'budget'], yesNo),
  field(
    'lookedAfterBy',
    'Looked after by',
    ['looked after by', 'owner', 'account manager', 'account owner', 'contact owner', 'assigned to', 'sales rep'],
    { hint: 'The name of somebody who works here.' },
  ),
  field(
    'preferredChannel',
    'Likes to be reached by',
    ['preferred channel', 'preferred contact method', 'contact preference', 'preferred contact'],
    {
      choices: [
        { value: 'phone', label: 'Phone' },
        { value: 'email', label: 'E-mail' },
        { value: 'text', label: 'Text message' },
        { value: 'in-person', label: 'In person' },
        { value: 'letter', label: 'Letter' },
      ],
      guess: guessFrom({
        phone: ['call', 'telephone', 'mobile'],
        email: ['mail'],
        text: ['sms', 'whatsapp'],
        'in-person': ['visit', 'face to face'],
        letter: ['post'],
      }),
    },
  ),
  field('styleNote', 'How they like to be talked to', ['style note', 'notes', 'note', 'remarks', 'comments']),
  field('tags', 'Tags', ['tags', 'labels', 'keywords'], { hint: 'Several are parted by commas or semicolons.' }),
  field('consents', 'Consents', ['consents', 'consent', 'permissions'], {
    hint: `Any of ${consentKinds.join(', ')}; noted as given on the day of the import.`,
  }),
];
