import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Report, SectionId } from '../../../shared/features/report/report.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { downloadFile } from '../../rpc/download-file.ts';
import { useReader } from '../../ui/use-reader.ts';

type Props = { readonly report: Pick<Report, 'from' | 'reader'>; readonly sections: readonly SectionId[] };

/** The report as a file: a page to send, or its figures to work with. */
export function TakeMenu({ report: { from, reader }, sections }: Props) {
  const { locale } = useReader();
  const sayDone = useUndoNotice();
  const make = useMutation(orpc.report.exportFile.mutationOptions());
  const take = (format: 'html' | 'xlsx'): void =>
    make.mutate(
      { on: from, reader, sections: [...sections], format, locale },
      {
        onSuccess: ({ fileId, fileName }) => downloadFile(fileId, fileName),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button variant="default" loading={make.isPending}>
          Take with you
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => take('html')}>A page that opens in any browser (HTML)</Menu.Item>
        <Menu.Item onClick={() => take('xlsx')}>All figures as a spreadsheet (XLSX)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
