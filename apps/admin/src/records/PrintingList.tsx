import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { complaintPath } from '../complaints/path.ts';
import type { PrintingLineFragment } from '../gql/graphql.ts';
import { Pill } from '../look/Pill.tsx';
import { usePages } from '../paperwork/usePages.ts';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { RecordLine, RecordList, Who } from './RecordList.tsx';
import { printingsDocument } from './records.graphql.ts';

/** What names those who complain. */
const WITH_CUSTOMERS: readonly PrintingLineFragment['thing'][] = ['COMPLAINT_FORM', 'REGISTER_PAGE'];

/** 打印记录: what was put on paper, by whom, and whether those who complain stood masked in it. */
export function PrintingList() {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const pages = usePages('printings', async (communityId, after) => (await client.request(printingsDocument, { communityId, after })).printings);
  return (
    <RecordList<PrintingLineFragment>
      pages={pages} empty={[t('records.printings.empty'), t('records.printings.emptyHint')]}
      line={({ thing, name, rows, masked, printedAt, printedBy }) => (
        <RecordLine
          at={moment(printedAt)} who={<Who person={printedBy} />} more={<>{t(`records.printings.rows.${thing}`, { n: rows })}{WITH_CUSTOMERS.includes(thing) && <Pill tone={masked ? 'neutral' : 'amber'}>{t(`records.printings.${masked ? 'masked' : 'clear'}`)}</Pill>}</>}
          what={<>
            {t(`records.printings.thing.${thing}`)}
            {thing === 'COMPLAINT_FORM' ? <Link component={RouterLink} to={complaintPath({ number: name })}>{name}</Link> : <span>{name}</span>}
          </>}
        />
      )}
    />
  );
}
