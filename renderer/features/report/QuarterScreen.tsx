import { Button } from '@mantine/core';
import { useState } from 'react';
import { toFooter } from '../../../shared/features/report/paper.rules.ts';
import { toPaperSection } from '../../../shared/features/report/parts.rules.ts';
import type { Report } from '../../../shared/features/report/report.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { usePrint } from '../../parts/use-print.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { Choices } from './Choices.tsx';
import { FooterCard } from './FooterCard.tsx';
import { PageOne } from './PageOne.tsx';
import styles from './Report.module.css';
import { correctedText, daysText, isEmptyReport, reportTitle, type QuarterScreenFilter } from './report.logic.ts';
import { useReport, useSections } from './report.queries.ts';
import { SectionCard } from './SectionCard.tsx';
import { SignForm } from './SignForm.tsx';
import { TakeMenu } from './TakeMenu.tsx';

type Props = FilteredScreen<QuarterScreenFilter>;

/** The quarter on paper: five sentences, the figures behind them, and what they rest on. */
export function QuarterScreen({ filter, setFilter }: Props) {
  const { data, error } = useReport({ on: filter.on, reader: filter.reader ?? 'owner' });
  if (error !== null) return <PageFrame title="This report can’t be read" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Report" purpose="Reading…" />;
  return <Whole report={data} filter={filter} setFilter={setFilter} />;
}

function Whole({ report, filter, setFilter }: Props & { readonly report: Report }) {
  const { person, business } = useSignedIn();
  const reader = useReader();
  const [isSigning, setIsSigning] = useState(false);
  const shown = report.sections.filter(({ id }) => filter.without?.includes(id) !== true);
  const sections = useSections(report, shown);
  const { print, verb, isBusy } = usePrint(`${business.name}, report of ${report.name}`);
  const canPrint = !sections.isReading && !isBusy;
  const canSign = person.role === 'owner' && report.signed === null && !report.isRunning;
  useShortcut('P', verb, print, canPrint);
  useShortcut('S', 'Sign the report', () => setIsSigning(true), canSign);
  const isEmpty = isEmptyReport(report);
  const corrected = correctedText(sections.items.flatMap(({ figures }) => figures));
  return (
    <div className={styles.report}>
      <PageFrame
        title={reportTitle(report)}
        purpose={
          <span className="not-on-paper">
            {daysText(report)}. Read it aloud; every figure opens the records behind it.{' '}
            {corrected === null ? null : <ToneMark tone="watch">{corrected}</ToneMark>}
          </span>
        }
        action={
          <>
            <TakeMenu report={report} sections={shown.map(({ id }) => id)} />
            <Button variant="default" disabled={!canPrint} onClick={print}>
              {verb} <KeyHint keys="P" />
            </Button>
            {canSign ? (
              <Button onClick={() => setIsSigning(true)}>
                Sign <KeyHint keys="S" onAccent />
              </Button>
            ) : null}
          </>
        }
      >
        <Choices report={report} filter={filter} setFilter={setFilter} />
        {isEmpty ? <NothingYet /> : null}
        <article className={styles.paper}>
          <PageOne report={report} />
          {sections.error === null ? null : <p role="alert">{toSentence(sections.error)}</p>}
          {sections.items.map((section) => (
            <SectionCard key={section.id} section={toPaperSection(section, reader)} />
          ))}
          {sections.isReading ? <p className={styles.small}>Reading…</p> : null}
          <NextPromises report={report} />
          <FooterCard {...toFooter(report, sections.items, reader)} />
        </article>
      </PageFrame>
      <Dialog title={`Sign the report of ${report.name}`} isOpen={isSigning} onClose={() => setIsSigning(false)}>
        <SignForm report={report} onDone={() => setIsSigning(false)} />
      </Dialog>
    </div>
  );
}

function NothingYet() {
  return (
    <EmptyState
      title="Nothing of this quarter is on record"
      action={<RecordLink to="/log">Log what a customer said</RecordLink>}
    >
      Once customers’ words, promises and actions are written down, this page says in five sentences how the quarter
      was, and leads to every record behind it.
    </EmptyState>
  );
}

function NextPromises({ report: { signed } }: { readonly report: Report }) {
  if (signed === null || signed.next.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="next-promises">
      <h2 className={styles.sectionTitle} id="next-promises">
        What we promise for the next quarter
      </h2>
      <ol className={styles.promises}>
        {signed.next.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </section>
  );
}
