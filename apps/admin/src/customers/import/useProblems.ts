import { useTranslate } from 'ra-core';
import type { Problem } from '../../import/run-import.ts';
import type { Checked } from './run-residents.ts';

/** What is wrong with the file, as the table of problems shows it: by the header, or by the field where there is none. */
export function useProblems(checked: Checked | null): readonly Problem[] {
  const t = useTranslate();
  return (checked?.problems ?? []).map(({ row, field, header, message, value }) => ({ row, field: header ?? (field ? t(`customer.import.field.${field}`) : null), message, value }));
}
