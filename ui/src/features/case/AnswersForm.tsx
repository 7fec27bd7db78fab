import type { Round } from '../../api/schema';
import { langOf } from '../../app/languages';
import { savedFields, savedText, usePatch } from '../../app/form';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { DocumentsToAdd } from '../../components/DocumentsToAdd';
import { DraftForm } from '../../components/DraftForm';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { actionOf, type PartProps } from './parts';
import { readDocuments } from './SubmissionForm';
import { useCaseAct } from './use-case-act';

/** The applicant's answers, point by point, and what came with them. */
export function AnswersForm({ page, round }: PartProps & { round: Round }) {
  const { t } = useText();
  const { id } = page.line;
  const read = (saved: unknown) => {
    const fields = savedFields(saved);
    const answers = savedFields(fields.answers);
    return {
      answers: Object.fromEntries(
        round.points.map(({ number, answer }) => [
          String(number),
          savedText(answers[String(number)]) || (answer ?? ''),
        ]),
      ),
      documents: readDocuments(fields.documents),
    };
  };
  const draft = useDraft(`answers:${id}`, read(null), read);
  const form = draft.value;
  const change = usePatch(form, draft.setValue);
  const act = useCaseAct('record_answers', page);
  const action = actionOf(page.actions, 'record_answers');
  const record = async () => {
    await draft.flush();
    const answers = round.points.flatMap(({ number, answer }) => {
      const text = (form.answers[String(number)] ?? '').trim();
      return text && text !== answer ? [{ number, text }] : [];
    });
    const outcome = await act.act({
      case: id,
      version: act.version,
      answers,
      documents: form.documents,
    });
    if (outcome.ok) await draft.discard();
  };
  return (
    <DraftForm draft={draft} label={t('answers-heading')} onSubmit={() => void record()}>
      <h3>{t('answers-heading')}</h3>
      {act.notices}
      {round.points.map(({ number, text }) => {
        const value = form.answers[String(number)] ?? '';
        return (
          <TextArea
            key={number}
            label={t('answers-answer', { number })}
            name={`answers.${number}`}
            description={text}
            rows={2}
            lang={langOf(value)}
            value={value}
            onChange={(next) => change({ answers: { ...form.answers, [number]: next } })}
          />
        );
      })}
      <DocumentsToAdd
        label={t('answers-documents')}
        documents={form.documents}
        onChange={(documents) => change({ documents })}
      />
      <ActionButton action={action} type="submit" tone="primary" pending={act.pending}>
        {t('answers-act')}
      </ActionButton>
    </DraftForm>
  );
}
