import type { ExceptionFields, PolicyException, PolicyFields } from './policy.schema.ts';

/** Who may break a rule, as screens say it. */
export const mayBreakWords: Readonly<Record<PolicyFields['mayBreak'], string>> = {
  everyone: 'everyone who works here',
  leaders: 'owner and managers',
  owner: 'only the owner',
};

/** What happened, as screens say it. */
export const exceptionKindWords: Readonly<Record<ExceptionFields['kind'], string>> = {
  broken: 'we made an exception',
  kept: 'we said no',
};

/** What became of the customer, as screens say it. */
export const outcomeWords: Readonly<Record<PolicyException['outcome'], string>> = {
  'not-known': 'not known yet',
  stayed: 'stayed',
  left: 'left',
};
