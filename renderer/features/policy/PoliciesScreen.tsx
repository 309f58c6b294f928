import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, toDay } from '../../../shared/clock.ts';
import type { Policy, PolicyException } from '../../../shared/features/policy/policy.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { EarnsTab } from './EarnsTab.tsx';
import { ExceptionForm } from './ExceptionForm.tsx';
import { ExceptionsTab } from './ExceptionsTab.tsx';
import { OutcomeForm } from './OutcomeForm.tsx';
import { earningsTitle, type PolicyScreenFilter } from './policy.logic.ts';
import { PolicyForm } from './PolicyForm.tsx';
import { RulesTab } from './RulesTab.tsx';

/** What is open in front of the page. */
type Shown =
  | { readonly what: 'log' }
  | { readonly what: 'rule'; readonly of: Policy | null }
  | { readonly what: 'outcome'; readonly of: PolicyException };

const titles = { log: 'An exception to a rule', rule: 'A rule of the house', outcome: 'What became of it' } as const;

/** Rules of the house: when they were broken for customers or kept against them, and what each earns. */
export function PoliciesScreen({ filter, setFilter }: FilteredScreen<PolicyScreenFilter>) {
  const reader = useReader();
  const { person } = useSignedIn();
  const leads = isLeader(person.role);
  const { tab = 'exceptions', ...narrowed } = filter;
  const today = toDay(reader.now, reader.timeZone);
  const period = { from: addDays(today, -364), to: today };
  const rules = useQuery(orpc.policy.list.queryOptions({ input: {} }));
  const earnings = useQuery(orpc.policy.earnings.queryOptions({ input: period, enabled: leads }));
  const [shown, setShown] = useState<Shown | null>(null);
  const policies = rules.data?.items ?? [];
  const hasRules = rules.data === undefined || policies.length > 0;
  const log = (): void => setShown(hasRules || !leads ? { what: 'log' } : { what: 'rule', of: null });
  const close = (): void => setShown(null);
  useShortcut('N', 'Log an exception to a rule', log);
  const error = rules.error ?? earnings.error;
  if (error !== null) return <PageFrame title="The rules could not be read" purpose={toSentence(error)} />;
  return (
    <PageFrame
      fills={tab === 'exceptions'}
      title={leads ? earningsTitle(earnings.data?.items ?? null, reader) : 'What you decided for customers'}
      purpose={
        <>
          Plan when to break a rule, and see what each one earns. Part of{' '}
          <RecordLink to="/touch">keeping in touch</RecordLink>.
        </>
      }
      action={
        <Button onClick={log}>
          Log an exception <KeyHint keys="N" onAccent />
        </Button>
      }
    >
      <FilterRow
        tabs={[
          { key: 'exceptions' as const, label: leads ? 'Exceptions' : 'Logged by you' },
          ...(leads ? [{ key: 'earns' as const, label: 'What each rule earns' }] : []),
          { key: 'rules' as const, label: 'Rules' },
        ]}
        chosen={tab}
        onChoose={(key) =>
          setFilter({ tab: key === 'exceptions' ? undefined : key, kind: undefined, from: undefined, to: undefined })
        }
      />
      {tab === 'exceptions' ? (
        <ExceptionsTab
          filter={narrowed}
          onOpen={(of) => (leads ? setShown({ what: 'outcome', of }) : undefined)}
          onAdd={log}
        />
      ) : null}
      {tab === 'earns' && leads ? <EarnsTab rows={earnings.data?.items ?? null} period={period} /> : null}
      {tab === 'rules' ? (
        <RulesTab
          policies={policies}
          canChange={leads}
          onAdd={() => setShown({ what: 'rule', of: null })}
          onChange={(of) => setShown({ what: 'rule', of })}
        />
      ) : null}
      <Dialog title={titles[shown?.what ?? 'log']} isOpen={shown !== null} onClose={close} width={560}>
        {shown?.what === 'log' ? <ExceptionForm policies={policies} onDone={close} /> : null}
        {shown?.what === 'rule' ? <PolicyForm of={shown.of} onDone={close} /> : null}
        {shown?.what === 'outcome' ? <OutcomeForm of={shown.of} onDone={close} /> : null}
      </Dialog>
    </PageFrame>
  );
}
