import type { ColumnAt } from '../../api/ColumnAt';
import type { Field } from '../../api/Field';
import type { Mapping } from '../../api/Mapping';
import type { Language } from '../../api/schema';
import { savedChoice, savedFields, savedText } from '../../app/form';
import { useDraft, type Draft } from '../../app/use-draft';

/** What a column can mean, in the order in which it is asked. */
export const FIELDS = [
  'title',
  'summary',
  'organisation',
  'organisation_unit',
  'system',
  'reference',
  'contact',
  'received',
  'classification',
  'risk_hint',
  'developer',
  'supplier',
  'deployer',
  'data_provider',
  'funder',
] as const satisfies readonly Field[];

/** An import being prepared. The file itself lies with the committee already. */
export interface Preparing {
  /** Its digest; none while no file is chosen. */
  file: string;
  name: string;
  /** As chosen on screen; none while the proposal stands. */
  mapping: Mapping | null;
  /** Language of letters about these cases. */
  language: Language;
}

const EMPTY: Preparing = { file: '', name: '', mapping: null, language: 'en' };

function readMapping(saved: unknown): Mapping | null {
  const { columns } = savedFields(saved);
  if (typeof columns !== 'object' || columns === null) return null;
  const from = savedFields(columns);
  const read: { [key in Field]?: ColumnAt } = {};
  for (const field of FIELDS) {
    const at = savedFields(from[field]);
    if (typeof at.position === 'number') {
      read[field] = { position: at.position, heading: savedText(at.heading) };
    }
  }
  return { columns: read };
}

const read = (saved: unknown): Preparing => {
  const from = savedFields(saved);
  return {
    file: savedText(from.file),
    name: savedText(from.name),
    mapping: readMapping(from.mapping),
    language: savedChoice(from.language, ['en', 'zh-Hans'] as const) ?? 'en',
  };
};

/** The import being prepared; it comes back after a crash, and on every step. */
export const usePreparing = (): Draft<Preparing> => useDraft('import', EMPTY, read);
