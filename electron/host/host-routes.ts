import { windowHeader, type Caller, type HostAccess } from '../../shared/host.ts';
import type { Bridge } from './bridge.ts';
import { isOwnCaller } from './own-caller.ts';
import { isPageAsked, toJsonAnswer, toUnavailableAnswer } from './unavailable.ts';

export type HostFetch = (request: Request, caller: Caller) => Promise<Response>;

/** Ends the program with a sentence, when nothing less helps. */
export type EndProgram = (message: string) => void;

const refusal = 'Only a window of Plain Mirror may ask this.';
const stuck =
  'Plain Mirror could not be restarted in place, so it was ended. What was saved is safe: please start it again.';

/** What the host thread answers itself, because it must work while the engine does not; all else goes to the engine. */
export function withHostRoutes(bridge: Bridge, access: HostAccess, endProgram: EndProgram): HostFetch {
  return async (request, caller) => {
    const path = new URL(request.url).pathname;
    if (path === '/alive') return answerAlive(request, caller);
    if (path === '/restart') return answerRestart(request, caller);
    const { engine, message } = bridge.alive();
    // A page loaded now would show nothing while the engine hangs: a sentence is better than a blank window.
    if (engine === 'hung' && message !== undefined && isPageAsked(request.headers.get('accept'))) {
      return toUnavailableAnswer(request.headers.get('accept'), message);
    }
    return bridge.fetch(request, caller);
  };

  function answerAlive(request: Request, caller: Caller): Response {
    if (request.method !== 'GET') return toJsonAnswer(405, { message: refusal });
    if (!isOwnCaller(request.headers, caller, access)) return toJsonAnswer(403, { message: refusal });
    return toJsonAnswer(200, bridge.alive());
  }

  async function answerRestart(request: Request, caller: Caller): Promise<Response> {
    if (request.method !== 'POST') return toJsonAnswer(405, { message: refusal });
    // Only a script of the same origin can set this header, and with `Origin` equal it was our own page.
    const isOwnScript = request.headers.has(windowHeader) && isSameOriginPost(request, caller, access);
    if (!isOwnScript) return toJsonAnswer(403, { message: refusal });
    if (!(await bridge.restart())) endProgram(stuck);
    return toJsonAnswer(200, bridge.alive());
  }
}

function isSameOriginPost(request: Request, caller: Caller, access: HostAccess): boolean {
  if (!isOwnCaller(request.headers, caller, access)) return false;
  // Electron takes the header away from some requests, and says who asked in the caller instead.
  return access.kind === 'desktop' || request.headers.get('origin') === access.origin;
}
