import {
  askWords,
  kindWords,
  neededWords,
  outcomeWords,
  wayWords,
} from '../../../shared/features/touch/touch.words.ts';
import { archived, as, customer, nameOf, oneOf, person, type FieldWords } from './field-word.ts';

/** The words of keeping in touch. */
export const touchWords: FieldWords = {
  touches: {
    customer_id: customer,
    kind: oneOf('Kind', kindWords),
    outcome: oneOf('Outcome', outcomeWords),
    needed: oneOf('Needed something', neededWords),
    note: as('Note', 'text'),
    touched_at: as('When', 'instant'),
  },
  snoozes: { customer_id: customer, until_on: as('Until', 'day'), reason: as('Because', 'text') },
  cadences: { name: as('For', 'text'), days: as('Every so many days', 'number') },
  playbooks: {
    name: as('Name', 'text'),
    begins: as('Begins', 'choice'),
    archived_at: archived,
  },
  playbook_runs: {
    playbook_id: nameOf('Playbook', 'playbooks', 'playbook_id'),
    customer_id: customer,
    about: as('About', 'text'),
    starts_on: as('Starts on', 'day'),
    ended_at: as('Ended', 'instant'),
  },
  playbook_tasks: {
    customer_id: customer,
    what: as('What', 'text'),
    asks: oneOf('Asks for', askWords),
    way: oneOf('How', wayWords),
    due_on: as('Due', 'day'),
    closed_on: as('Closed on', 'day'),
    closed_as: as('Closed as', 'choice'),
    closed_by: person('Closed by'),
    answer: as('Answer', 'choice'),
  },
  occasions: {
    customer_id: customer,
    name: as('Name', 'text'),
    month_day: as('Month and day', 'text'),
    archived_at: archived,
  },
  rhythm_dismissals: {
    customer_id: customer,
    kind: as('Of', 'choice'),
    last_on: as('Last time', 'day'),
    reason: as('Because', 'text'),
  },
};
