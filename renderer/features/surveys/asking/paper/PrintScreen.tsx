import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listJumps } from '../../../../../shared/features/surveys/jumps.rules.ts';
import type { Definition } from '../../../../../shared/features/surveys/definition.schema.ts';
import type { Id } from '../../../../../shared/ids.ts';
import { languageName } from '../../../../parts/questions/answer-words.logic.ts';
import { RecordLink } from '../../../../parts/RecordLink.tsx';
import { orpc } from '../../../../rpc/client.ts';
import { toSentence } from '../../../../rpc/sentences.ts';
import { useSignedIn } from '../../../../rpc/signed-in.ts';
import { FilterRow } from '../../../../ui/FilterRow.tsx';
import { plural } from '../../../../ui/format.ts';
import { PageFrame } from '../../../../ui/PageFrame.tsx';
import type { FilteredScreen, RecordScreen } from '../../../../ui/screen.ts';
import type { PrintFilter } from '../asking-address.ts';
import styles from './Paper.module.css';
import { PaperSheet } from './PaperSheet.tsx';

/** As many sheets as are given out at a time (asking.contract.ts). */
const mostSheets = 1000;

type Props = RecordScreen<Id<'Survey'>> & FilteredScreen<PrintFilter>;

/** Blank forms, ready for the printer: A4 or Letter, as the printer is set. */
export function PrintScreen({ id, filter, setFilter }: Props) {
  const { data, error } = useQuery(orpc.surveys.get.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="These sheets can’t be printed" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Paper sheets" purpose="Reading…" />;
  const definition = (data.inUse ?? data.draft)?.definition;
  const { from, to = from } = filter;
  const count = from === undefined || to === undefined ? 0 : Math.max(1, Math.min(to - from + 1, mostSheets));
  const sheets = from === undefined ? [null] : Array.from({ length: count }, (_, index) => from + index);
  const language = filter.language ?? definition?.languages[0] ?? 'en';
  return (
    <div className={styles.page}>
      <PageFrame
        title={from === undefined ? 'A sheet to look at' : `${count} ${plural(count, 'sheet')}, ready to print`}
        purpose={
          <span className="not-on-paper">
            <RecordLink to={`/surveys/${id}?tab=ask`}>{data.title}</RecordLink> ·{' '}
            {from === undefined
              ? 'it has no number, so it can’t be entered later.'
              : 'every sheet has its own number; none is ever given twice.'}
          </span>
        }
        action={<Button onClick={() => globalThis.print()}>Print</Button>}
      >
        {definition === undefined ? null : (
          <>
            {definition.languages.length > 1 ? (
              <FilterRow
                tabs={definition.languages.map((one) => ({ key: one, label: languageName(one) }))}
                chosen={language}
                onChoose={(chosen) => setFilter({ language: chosen })}
              />
            ) : null}
            <Sheets definition={definition} language={language} sheets={sheets} />
          </>
        )}
      </PageFrame>
    </div>
  );
}

type SheetsProps = {
  readonly definition: Definition;
  readonly language: string;
  readonly sheets: readonly (number | null)[];
};

function Sheets({ definition, language, sheets }: SheetsProps) {
  const { business } = useSignedIn();
  const path = useMemo(() => listJumps(definition, language), [definition, language]);
  return (
    <div className={styles.stack}>
      {sheets.map((sheet) => (
        <PaperSheet
          key={sheet ?? 0}
          definition={definition}
          path={path}
          language={language}
          businessName={business.name}
          sheet={sheet}
        />
      ))}
    </div>
  );
}
