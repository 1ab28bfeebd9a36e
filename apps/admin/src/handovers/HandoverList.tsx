import { useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import type { SheetRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkCard } from '../works/WorkCard.tsx';
import { WorkList } from '../works/WorkList.tsx';
import { sheetsDocument } from '../works/works.graphql.ts';

const FILTERS = { open: { open: true }, moveIn: { form: ['MOVE_IN'] }, takingOver: { form: ['TAKING_OVER'] }, all: {} };

/** Sheets of taking-over and move-in inspections. */
export function HandoverList() {
  const t = useTranslate();
  const navigate = useNavigate();
  usePageTitle(t('works.menu.handovers'));
  return (
    <Page>
      <WorkList<SheetRowFragment>
        name="handovers" kind="HandoverSheet" filters={FILTERS} create="handoverSheetOpen" onCreated={(id) => navigate(`/handovers/${id}`)}
        read={async (variables) => (await client.request(sheetsDocument, variables)).page} row={(row) => <Row sheet={row} />}
      />
    </Page>
  );
}

function Row({ sheet }: { sheet: SheetRowFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { moment } = useTimeWords();
  return (
    <WorkCard
      to={`/handovers/${sheet.id}`} number={sheet.number} title={sheet.unit?.label ?? sheet.area ?? t('works.hiddenUnit')} lines={[words('form', sheet.form), join([sheet.present, moment(sheet.inspectedAt)])]}
      pills={[[sheet.status, words('sheet', sheet.status)], ...(sheet.openDefects > 0 ? [['FINDING', t('works.openDefects', { n: sheet.openDefects })] as const] : [])]}
    />
  );
}
