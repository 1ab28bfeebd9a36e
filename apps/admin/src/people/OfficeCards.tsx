import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DEPARTMENT_KINDS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import type { OfficeQuery } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { CommandDialog, type Asked } from '../paperwork/CommandDialog.tsx';
import { useMay } from '../paperwork/usePaper.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useViewer } from '../providers/session.ts';
import { start } from '../providers/start.ts';
import { communityOpenDocument, departmentOpenDocument } from './people.graphql.ts';

export type Office = NonNullable<OfficeQuery['community']>;

/** Its manager; customer service is headed by the customer supervisor. */
const headOf = (office: Office, { kind, manager }: Office['departments'][number]): string | undefined => manager?.name ?? (kind === 'CUSTOMER_SERVICE' ? office.supervisors.nodes.find(({ active }) => active)?.name : undefined);

/** 部门: each with its head; more may be added (ORG-2). */
export function DepartmentsCard({ office, onChanged }: { office: Office; onChanged: () => void }) {
  const t = useTranslate();
  const may = useMay();
  const [opening, setOpening] = useState<string | null>(null);
  const add = may('departmentOpen') && <Button size="small" data-action="departmentOpen" onClick={() => setOpening(crypto.randomUUID())}>{t('people.openDepartment')}</Button>;
  return (
    <Card title={t('people.departments')} aside={add || null} id="departments">
      {office.departments.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('people.noDepartments')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {office.departments.map((one) => ({ ...one, head: headOf(office, one) })).map(({ id, name, kind, head }) => (
          <Box component="li" key={id} data-department={kind} sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', flexWrap: 'wrap', py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}>
            <Box sx={{ overflowWrap: 'anywhere' }}>{name}</Box>
            {head ? <Box sx={{ color: 'text.secondary' }}>{t('people.head', { name: head })}</Box> : <Pill tone="amber">{t('people.noHead')}</Pill>}
          </Box>
        ))}
      </Box>
      {opening && (
        <CommandDialog
          title={t('people.openDepartment')} submit={t('people.openDepartment')} done="people.departmentOpened" command={departmentOpenDocument as unknown as CommandDocument} onClose={() => setOpening(null)} onDone={() => { setOpening(null); onChanged(); }}
          asks={[{ name: 'name', label: t('people.departmentName') }, { name: 'kind', label: t('people.departmentKind'), type: 'choice', start: 'OTHER', choices: DEPARTMENT_KINDS.map((id) => ({ id, name: t(`people.kind.${id}`) })) }]}
          inputOf={(values) => ({ ...values, communityId: office.id, idempotencyKey: opening })}
        />
      )}
    </Card>
  );
}

const FIGURES = ['siteAreaSquareMetres', 'builtAreaSquareMetres', 'liftCount', 'parkingPlaceCount'] as const;

/** 小区与机构: the figures of the place that is open, and what else is in sight; a community is opened below it (ORG-1, ORG-5). */
export function OfficeCard({ office }: { office: Office }) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const may = useMay();
  const { communities } = useViewer();
  const [opening, setOpening] = useState<string | null>(null);
  const known = FIGURES.filter((name) => office[name] !== null && office[name] !== undefined);
  const add = may('communityOpen') && office.level !== 'COMMUNITY' && <Button size="small" data-action="communityOpen" onClick={() => setOpening(crypto.randomUUID())}>{t('people.openCommunity')}</Button>;
  const figures: readonly Asked[] = FIGURES.map((name) => ({ name, label: t(`people.figure.${name}`), type: 'number', optional: true }));
  return (
    <Card title={t('people.office')} aside={add || null} id="office">
      <Box sx={{ fontWeight: 600 }}>{office.name}</Box>
      <Box sx={{ color: 'text.secondary' }}>{join([office.code, words('level', office.level), office.regionName])}</Box>
      {known.length > 0 && (
        <Box component="dl" sx={{ m: 0, mt: 1.25, display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.25 }}>
          {known.map((name) => <Box key={name}><Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`people.figure.${name}`)}</Box><Box component="dd" sx={{ m: 0, fontWeight: 500 }}>{office[name]?.toLocaleString()}</Box></Box>)}
        </Box>
      )}
      {office.level === 'COMMUNITY' && may('communityOpen') && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: 1.25 }}>{t('people.openFromAbove')}</Box>}
      {communities.length > 1 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0 }} aria-label={t('people.inSight')}>
          {communities.map((one) => <Box component="li" key={one.id} sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}>{one.name} <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([one.code, words('level', one.level)])}</Box></Box>)}
        </Box>
      )}
      {opening && (
        <CommandDialog
          title={t('people.openCommunity')} submit={t('people.openCommunity')} done="people.communityOpened" command={communityOpenDocument as unknown as CommandDocument} onClose={() => setOpening(null)} onDone={() => { setOpening(null); void start(); }}
          asks={[
            { name: 'name', label: t('people.communityName') }, { name: 'code', label: t('people.code'), hint: t('people.codeHint') },
            { name: 'level', label: t('people.level'), type: 'choice', start: 'COMMUNITY', choices: (office.level === 'HEADQUARTERS' ? (['COMMUNITY', 'REGION'] as const) : (['COMMUNITY'] as const)).map((id) => ({ id, name: words('level', id) })) }, ...figures,
          ]}
          inputOf={({ name, code, level, ...numbers }) => ({ name, code, level, parentId: office.id, idempotencyKey: opening, ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== '').map(([key, value]) => [key, Number(value)])) })}
        />
      )}
    </Card>
  );
}
