import { newWindowId } from './new-id.ts';

// Sign-in is per window. The id lives in sessionStorage, so it survives a reload and dies with the tab. A tab that the
// browser duplicates starts with a copy of it: the copy asks who else holds its id and takes a new one if told.
const key = 'plain-mirror.window';

export function getWindowId(): string {
  const known = sessionStorage.getItem(key);
  if (known !== null) return known;
  return renewWindowId();
}

export function renewWindowId(): string {
  const made = newWindowId();
  sessionStorage.setItem(key, made);
  return made;
}

/** Calls `onRenewed` when this window turns out to be a copy of another that is still open. */
export function watchForCopies(onRenewed: () => void): () => void {
  const channel = new BroadcastChannel('plain-mirror.windows');
  let isSettled = false;
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const said = String(data);
    const mine = getWindowId();
    // Only a window that was here before answers, so the newcomer gives way.
    if (said === `here? ${mine}` && isSettled) channel.postMessage(`taken ${mine}`);
    if (said === `taken ${mine}` && !isSettled) {
      isSettled = true;
      renewWindowId();
      onRenewed();
    }
  });
  channel.postMessage(`here? ${getWindowId()}`);
  // Windows of one computer answer within a few milliseconds; after this an id counts as ours.
  const settled = setTimeout(() => (isSettled = true), 1000);
  return () => {
    clearTimeout(settled);
    channel.close();
  };
}
