import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import type { CustomerFactsFragment } from '../../gql/graphql.ts';
import { Card } from '../../look/Card.tsx';
import { DEFINITIONS, hasSubject } from '../actions/definitions.ts';

/** What the API says may be done now; nothing else is shown. */
export function CustomerActions({ customer, onAct }: { customer: CustomerFactsFragment; onAct: (action: string) => void }) {
  const t = useTranslate();
  const allowed = customer.allowedActions.filter(({ action, allowed: may }) => may && action in DEFINITIONS && hasSubject(action, customer));
  if (allowed.length === 0) return null;
  return (
    <Card title={t('customer.action.title')}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {allowed.map(({ action }, index) => (
          <Button key={action} data-action={action} variant={index === 0 ? 'contained' : 'outlined'} color={DEFINITIONS[action]!.danger ? 'error' : 'primary'} onClick={() => onAct(action)}>{t(`customer.action.${action}`)}</Button>
        ))}
      </Box>
    </Card>
  );
}
