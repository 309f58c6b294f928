import { repeatWords, stateWords } from '../../../shared/features/actions/actions.words.ts';
import { channelWords, howLeftWords, severityWords, statusWords } from '../../../shared/features/log/log.words.ts';
import { wayWords } from '../../../shared/features/telling/telling.words.ts';
import { as, customer, nameOf, oneOf, person, place, reason, type FieldWords } from './field-word.ts';

/** The words of the log, of what is done about it, and of what is told of that. */
export const logWords: FieldWords = {
  entries: {
    words: as('What they said', 'text'),
    type: as('Kind', 'choice'),
    customer_id: customer,
    channel: oneOf('Channel', channelWords),
    touchpoint_id: nameOf('Touchpoint', 'touchpoints', 'touchpoint_id'),
    location_id: place,
    theme_id: reason('Theme'),
    how_left: oneOf('How they left', howLeftWords),
    severity: oneOf('Severity', severityWords),
    did_about: as('What was done', 'text'),
    told_by: as('Told by', 'text'),
    told_what: as('Told what', 'text'),
    stars: as('Stars', 'number'),
    review_link: as('Review', 'text'),
    call_back_at: as('Call back by', 'instant'),
    called_back_at: as('Called back', 'instant'),
    heard_at: as('Heard', 'instant'),
    status: oneOf('Status', statusWords),
    answered_at: as('Answered', 'instant'),
  },
  entry_photos: { media_type: as('Photo', 'text') },
  saved_views: { name: as('Name', 'text'), person_id: person('Whose') },
  carries: { direction: as('Direction', 'choice'), entries: as('Entries', 'number'), at: as('When', 'instant') },
  actions: {
    what: as('What', 'text'),
    customer_id: customer,
    who: person('Who'),
    due_at: as('Due', 'instant'),
    state: oneOf('State', stateWords),
    closed_at: as('Closed', 'instant'),
    whys: as('Why', 'list'),
    cause_id: reason('The process behind it'),
    waiting_for: as('Waiting for', 'text'),
    repeats: oneOf('Comes again', repeatWords),
    joined_to: nameOf('Joined', 'actions', 'action_id', 'what'),
  },
  action_notes: { text: as('Note', 'text'), by_person: person('By') },
  action_steps: { text: as('Step', 'text'), done_at: as('Done', 'instant'), removed_at: as('Taken away', 'instant') },
  proof_criteria: {
    direction: as('Should become', 'choice'),
    window_days: as('Days compared', 'number'),
    written_by: person('Written by'),
  },
  proof_verdicts: {
    verdict: as('Verdict', 'choice'),
    claim: as('What may be said', 'text'),
    confirmed_by: person('Confirmed by'),
    confirmed_at: as('Confirmed', 'instant'),
  },
  cards: {
    said: as('You said', 'text'),
    working: as('We are working on', 'text'),
    changed: as('We did', 'text'),
    declined: as('We decided not to', 'text'),
    with_name: as('With name', 'yes-no'),
    state: as('State', 'choice'),
    shown_on: as('Shown since', 'day'),
  },
  card_tellings: {
    customer_id: customer,
    kind: as('What was told', 'choice'),
    way: oneOf('How', wayWords),
    told_on: as('Told on', 'day'),
    told_by: person('Told by'),
  },
};
