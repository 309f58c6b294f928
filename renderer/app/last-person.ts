// Who worked at this window last, kept through a reload: whoever comes back finds the screen they left, somebody else
// begins at Today, since the screen may hold what their role does not show.
const key = 'plain-mirror.last-person';

export const keepLastPerson = (personId: string): void => sessionStorage.setItem(key, personId);

export function isSomebodyElse(personId: string): boolean {
  const last = sessionStorage.getItem(key);
  return last !== null && last !== personId;
}
