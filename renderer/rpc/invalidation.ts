import type { QueryClient } from '@tanstack/react-query';

// A write answers with the topics it changed (feature names). Rows of one feature show names of another, so a topic
// refreshes every feature whose lists carry something of it. Only what is on screen is asked again at once.
const shownIn: Readonly<Record<string, readonly string[]>> = {
  business: [
    'session',
    'promises',
    'log',
    'actions',
    'measures',
    'shops',
    'checklists',
    'attention',
    'losses',
    'telling',
  ],
  people: [
    'session',
    'actions',
    'customers',
    'log',
    'shops',
    'checklists',
    'attention',
    'mirror',
    'observation',
    'policy',
    'losses',
    'telling',
  ],
  customers: [
    'log',
    'actions',
    'promises',
    'measures',
    'search',
    'promising',
    'rhythm',
    'observation',
    'policy',
    'touch',
    'prospects',
    'losses',
    'telling',
  ],
  log: ['customers', 'actions', 'proof', 'measures', 'search', 'rhythm', 'touch', 'losses', 'telling'],
  actions: ['log', 'customers', 'surveys', 'mirror', 'measures', 'search', 'proof', 'losses', 'telling'],
  proof: ['actions', 'losses', 'telling'],
  promises: ['customers', 'actions', 'proof', 'measures', 'search', 'touch', 'promising', 'rhythm', 'telling'],
  surveys: ['actions', 'proof', 'customers', 'measures', 'search', 'pulse', 'touch', 'telling'],
  pulse: ['surveys', 'measures'],
  checklists: ['shops', 'mirror', 'actions', 'measures', 'search'],
  shops: ['checklists', 'measures', 'search'],
  attention: ['measures'],
  promising: ['promises', 'measures', 'touch'],
  touch: ['log', 'customers', 'rhythm', 'measures', 'search', 'prospects'],
  rhythm: ['customers', 'measures'],
  observation: ['customers', 'prospects'],
  policy: ['customers', 'measures'],
  mirror: ['checklists', 'actions', 'measures'],
  imports: [
    'log',
    'customers',
    'business',
    'promises',
    'promising',
    'measures',
    'search',
    'rhythm',
    'losses',
    'telling',
  ],
  losses: ['customers', 'actions', 'measures', 'search', 'touch', 'telling'],
  telling: ['measures'],
  sample: ['session'],
};

/** The features whose queries a set of changed topics makes stale. */
export function featuresOf(topics: readonly string[]): readonly string[] {
  const features = new Set<string>();
  for (const topic of topics) {
    features.add(topic);
    for (const feature of shownIn[topic] ?? []) features.add(feature);
  }
  // The overview is made of figures.
  if (features.has('measures')) features.add('overview');
  // What happened to a record is shown beside it, and a report is of everything, whichever feature it belongs to.
  if (features.size > 0) features.add('history').add('report');
  return [...features];
}

/** Refreshes what shows the changed topics; query keys begin with the feature's name. */
export async function applyTopics(queryClient: QueryClient, topics: readonly string[]): Promise<void> {
  await Promise.all(featuresOf(topics).map((feature) => queryClient.invalidateQueries({ queryKey: [[feature]] })));
}
