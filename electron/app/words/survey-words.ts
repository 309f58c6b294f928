import { archived, as, customer, nameOf, person, place, reason, type FieldWords } from './field-word.ts';

/** The words of surveys and of the pulse of the staff. */
export const surveyWords: FieldWords = {
  responses: {
    customer_id: customer,
    location_id: place,
    comments: as('In their words', 'text'),
    mood: as('How they stand', 'choice'),
    is_complete: as('Finished', 'yes-no'),
    sheet: as('Sheet', 'number'),
    checked_at: as('Keyed twice the same', 'instant'),
    theme_id: reason('About'),
    set_aside: as('Not counted because', 'text'),
  },
  surveys: {
    title: as('Title', 'text'),
    kind: as('Kind', 'choice'),
    state: as('State', 'choice'),
    made_by: person('Made by'),
    archived_at: archived,
  },
  survey_versions: {
    number: as('Version', 'number'),
    revision: as('Revision', 'number'),
    frozen_at: as('Asked since', 'instant'),
  },
  survey_totals: {
    from_on: as('From', 'day'),
    to_on: as('To', 'day'),
    location_id: place,
    source: as('Where from', 'text'),
    set_aside: as('Not counted because', 'text'),
  },
  survey_asks: {
    survey_id: nameOf('Survey', 'surveys', 'survey_id', 'title'),
    customer_id: customer,
    channel: as('How', 'choice'),
    people: as('People', 'number'),
    outcome: as('Outcome', 'choice'),
    location_id: place,
    asked_on: as('Asked on', 'day'),
  },
  kiosks: { survey_id: nameOf('Survey', 'surveys', 'survey_id', 'title'), location_id: place },
  survey_openings: { person_id: person('Who'), opened_on: as('On', 'day') },
  answer_maps: { used_at: as('Used', 'instant') },
  pulses: {
    title: as('Title', 'text'),
    state: as('State', 'choice'),
    asked: as('People asked', 'number'),
    min_scores: as('Answers needed for a figure', 'number'),
    min_comments: as('Answers needed for comments', 'number'),
    launched_by: person('Started by'),
    closes_on: as('Closes on', 'day'),
    closed_on: as('Closed on', 'day'),
    taken_part: as('Took part', 'number'),
  },
  // Who replies to an anonymous comment may be who wrote it, so the journal tells no words of either.
  pulse_replies: { number: as('Number', 'number') },
};
