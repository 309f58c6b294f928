/** What a change was, as people say it; `import.written` and the like are what a job wrote. */
const words: Readonly<Record<string, string>> = {
  'actions.opened': 'Opened',
  'actions.changed': 'Changed',
  'checklists.action-opened': 'Made an action',
  'checklists.answers-kept': 'Filled in',
  'checklists.contest-decided': 'Decided on what was contested',
  'checklists.finding-dismissed': 'Nothing to do',
  'checklists.handed-in': 'Handed in',
  'checklists.imported': 'Imported',
  'checklists.locked': 'Locked',
  'checklists.reviewed': 'Reviewed',
  'checklists.run-begun': 'Begun',
  'customers.added': 'Added',
  'customers.changed': 'Changed',
  'customers.erased': 'Erased on request',
  'customers.merged': 'Merged',
  'losses.called': 'Told why',
  'losses.given-up': 'Could not be reached',
  'losses.recorded': 'Written down',
  'losses.settings-changed': 'Judged by a new rule',
  'losses.won-back': 'Won back',
  'log.recorded': 'Written down',
  'log.sorted': 'Sorted',
  'log.settled': 'Settled',
  'log.called-back': 'Called back',
  'log.carried-in': 'Taken in from another computer',
  'surveys.recorded': 'Written down',
  'surveys.recorded-at-kiosk': 'Answered at the kiosk',
  'surveys.response-corrected': 'Corrected',
  'surveys.response-set-aside': 'Set aside, or counted again',
  'surveys.response-sorted': 'Sorted',
  'surveys.sheet-compared': 'Keyed a second time',
  'history.undone': 'Taken back',
  'import.written': 'Imported',
  'job.undone': 'Import taken back',
  'sample.written': 'Made up for the sample',
};

/** Names a change for a reader. */
export function changeWord(what: string): string {
  return words[what] ?? 'Changed';
}
