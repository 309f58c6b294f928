import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { firstCallDay, lastCallDay } from '../../../shared/features/losses/call-window.rules.ts';
import { daysBetween } from '../../../shared/clock.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { Card } from '../../ui/Card.tsx';
import { countText, countWord, moneyText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Losses.module.css';
import { replacementSentence, silenceWords } from './losses.logic.ts';
import { useLossFigures } from './losses.queries.ts';

/** What these few cost, what stays unspoken, and how many of them were called. */
export function FiveCards({ losses }: { readonly losses: readonly Loss[] }) {
  const reader = useReader();
  const { locale } = reader;
  const replacement = useQuery(orpc.losses.replacement.queryOptions({ input: {} })).data;
  const visibility = useLossFigures(['losses.visibility'])?.[0] ?? null;
  const margin = losses.reduce((sum, { marginMinor }) => sum + (marginMinor ?? 0), 0);
  const called = losses.filter(({ calledOn, lostOn }) => {
    const day = calledOn === null ? -1 : daysBetween(lostOn, calledOn);
    return day >= firstCallDay && day <= lastCallDay;
  }).length;
  const silence = silenceWords(visibility, locale);
  return (
    <div className={styles.cards}>
      <FigureCard
        label={losses.length === 1 ? 'What this one cost' : `What these ${countWord(losses.length, locale)} cost`}
        figure={`${moneyText(margin, reader)} a year`}
      >
        {replacement === undefined
          ? null
          : `and about ${countText(Math.round(replacement.hours), locale)} hours each to win others like them: ${replacementSentence(replacement, locale)}`}
      </FigureCard>
      <FigureCard label="For every complaint we hear" figure={silence.figure}>
        {silence.detail}
      </FigureCard>
      <FigureCard
        label="Leavers are never sent surveys or offers"
        figure={`${countText(called, locale)} of ${countText(losses.length, locale)} called`}
      >
        by voice, {firstCallDay} to {lastCallDay} days after leaving. Goal: all who matter.
      </FigureCard>
    </div>
  );
}

type FigureProps = { readonly label: string; readonly figure: string; readonly children: ReactNode };

/** A figure in large with what it means below. */
export function FigureCard({ label, figure, children }: FigureProps) {
  return (
    <Card>
      <div className={styles.label}>{label}</div>
      <div className={styles.figure}>{figure}</div>
      <p className="soft">{children}</p>
    </Card>
  );
}
