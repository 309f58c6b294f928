import { emptyScenario, type ScenarioDraft } from './scenario-draft.ts';

/** A scenario to begin with: everything in it is there to be changed. */
export type ScenarioExample = { readonly purpose: string; readonly draft: ScenarioDraft };

/** Three first visits that fit any business that people can walk into, call or order from. */
export const scenarioExamples: readonly ScenarioExample[] = [
  {
    purpose: 'Walks in, knows little, wants to be helped.',
    draft: {
      ...emptyScenario,
      title: 'A first visit',
      channel: 'walk-in',
      scorecard: { template: 'shop-visit' },
      whoToBe: 'Somebody who comes for the first time, knows little of what you sell, and is in no hurry.',
      whatToAskFor:
        'What would suit you, what it costs, and when you could have it. Then say that you would like to think it over.',
      whatToWatch:
        'How long it takes until somebody sees you. Whether they ask what you need before they show something. Whether what they promise is clear enough to write down.',
    },
  },
  {
    purpose: 'Calls with a question, and asks to be called back.',
    draft: {
      ...emptyScenario,
      title: 'A call with a question',
      channel: 'phone',
      scorecard: { template: 'phone-call' },
      whoToBe: 'A customer with a question about a bill, polite and a little unsure.',
      whatToAskFor: 'An explanation in plain words. If nobody has one, a call back, and by when.',
      whatToWatch:
        'How often it rings. The tone of the first sentence. Whether a voicemail names a mobile number. Whether the call back comes when it was promised.',
    },
  },
  {
    purpose: 'Orders something small on the website and waits.',
    draft: {
      ...emptyScenario,
      title: 'A small order on the web',
      channel: 'web',
      scorecard: { template: 'web-order' },
      whoToBe: 'A customer who has not bought here before and orders from a phone.',
      whatToAskFor: 'One small thing. Afterwards ask by e-mail when it will come.',
      whatToWatch:
        'Whether the price at the end is the price at the beginning. What the confirmation says. How long the answer to the e-mail takes, and whether it answers the question.',
    },
  },
];
