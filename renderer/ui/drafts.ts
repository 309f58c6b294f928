// Nothing typed is ever lost: drafts survive a reload, belong to the signed-in person and this window (sessionStorage),
// and are gone at switch or lock. Anonymous answers are never drafted: that is a promise to the person writing.
const prefix = 'plain-mirror.draft';

const keyOf = (personId: string, name: string): string => `${prefix} ${personId} ${name}`;

export function readDraft(personId: string, name: string): unknown {
  const text = sessionStorage.getItem(keyOf(personId, name));
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A draft of an older version of the page; starting empty is all that can be done.
    return undefined;
  }
}

export function writeDraft(personId: string, name: string, value: unknown): void {
  sessionStorage.setItem(keyOf(personId, name), JSON.stringify(value));
}

export function removeDraft(personId: string, name: string): void {
  sessionStorage.removeItem(keyOf(personId, name));
}

/** Forgets every draft of this window, whoever wrote it. */
export function removeAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(`${prefix} `)) sessionStorage.removeItem(key);
  }
}
