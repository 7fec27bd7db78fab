import type {
  DocumentLabel,
  InterestAnswer,
  Language,
  LogSubmission,
  NewDocument,
  Party,
  PartyRole,
  SubmissionKind,
} from '../../api/schema';
import { savedChoice, savedFields, savedList, savedText } from '../../app/form';
import { givenParties, PARTY_ROLES, readParties } from '../../components/PartiesField';

export const KINDS: readonly SubmissionKind[] = [
  'application',
  'advice',
  'amendment',
  'response',
  'tracking_report',
  'incident',
  'complaint',
  'appeal',
  'closure',
];
/** Who logs answers at once: nobody may log first and say later whether they should have. */
export const ANSWERS: readonly InterestAnswer[] = ['none', 'withdraw', 'decide'];
/** The applicant has a field of their own. */
export const OTHER_PARTIES: readonly PartyRole[] = PARTY_ROLES.filter((role) => role !== 'applicant');
const LABELS: readonly DocumentLabel[] = ['must_read', 'reference'];

/** A submission as it is being written. */
export interface Form {
  /** The interest question first; the rest is shown once it is answered. */
  answered: boolean;
  answer: InterestAnswer | null;
  nature: string;
  kind: SubmissionKind;
  title: string;
  summary: string;
  applicant: string;
  contact: string;
  organisation: string;
  unit: string;
  system: string;
  version: string;
  /** The code, or what was typed to find one. */
  classification: string;
  language: Language;
  received: string | null;
  parties: Party[];
  documents: NewDocument[];
}

export const emptyForm = (language: Language): Form => ({
  answered: false,
  answer: null,
  nature: '',
  kind: 'application',
  title: '',
  summary: '',
  applicant: '',
  contact: '',
  organisation: '',
  unit: '',
  system: '',
  version: '',
  classification: '',
  language,
  received: null,
  parties: [],
  documents: [],
});

export function readDocument(entry: unknown): NewDocument | null {
  const { digest, name, label } = savedFields(entry);
  const known = savedChoice(label, LABELS);
  return typeof digest === 'string' && typeof name === 'string'
    ? { digest, name, label: known ?? 'reference' }
    : null;
}

/** Makes a form of a saved draft, also of one that an older program saved. */
export function readForm(saved: unknown, language: Language): Form {
  const fields = savedFields(saved);
  const received = savedText(fields.received);
  return {
    answered: fields.answered === true,
    answer: savedChoice(fields.answer, ANSWERS),
    nature: savedText(fields.nature),
    kind: savedChoice(fields.kind, KINDS) ?? 'application',
    title: savedText(fields.title),
    summary: savedText(fields.summary),
    applicant: savedText(fields.applicant),
    contact: savedText(fields.contact),
    organisation: savedText(fields.organisation),
    unit: savedText(fields.unit),
    system: savedText(fields.system),
    version: savedText(fields.version),
    classification: savedText(fields.classification),
    language: savedChoice(fields.language, ['en', 'zh-Hans'] as const) ?? language,
    received: /^\d{4}-\d{2}-\d{2}$/.test(received) ? received : null,
    parties: readParties(fields.parties),
    documents: savedList(fields.documents, readDocument),
  };
}

const given = <K extends string>(key: K, text: string): Partial<Record<K, string>> => {
  const record: Partial<Record<K, string>> = {};
  if (text.trim()) record[key] = text.trim();
  return record;
};

/** What is sent. The code of a classification stands before the first space of its label. */
export function requestOf(form: Form, key: string): LogSubmission {
  return {
    submission: form.kind,
    title: form.title,
    summary: form.summary,
    applicant: form.applicant,
    ...given('contact', form.contact),
    ...given('organisation', form.organisation),
    ...given('unit', form.unit),
    ...given('system', form.system),
    ...given('system_version', form.version),
    ...given('classification', form.classification.trim().split(/\s/, 1)[0] ?? ''),
    language: form.language,
    ...(form.received ? { received: form.received } : {}),
    parties: givenParties(form.parties),
    documents: form.documents,
    interest: form.answer ?? 'later',
    ...given('nature', form.answer === 'none' ? '' : form.nature),
    draft: key,
  };
}
