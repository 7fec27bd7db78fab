import type { ContactKind } from '../../api/schema';
import { langOf } from '../../app/languages';
import { savedChoice, savedFields, savedText, usePatch } from '../../app/form';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { Section } from '../../components/Section';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { Timeline } from '../../components/Timeline';
import { useText } from '../../i18n';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

const KINDS: readonly ContactKind[] = ['call', 'mail', 'visit'];

const readContact = (saved: unknown) => {
  const fields = savedFields(saved);
  const on = savedText(fields.on);
  return {
    kind: savedChoice(fields.kind, KINDS) ?? ('call' as const),
    on: /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : null,
    with: savedText(fields.with),
    text: savedText(fields.text),
  };
};

/** Calls, mails and visits: whatever was said about the case outside its papers. */
export function Contacts({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const action = actionOf(page.actions, 'enter_contact');
  return (
    <Section title={t('contacts-heading')} count={content.contacts.length}>
      {content.contacts.length === 0 && <p>{t('contacts-none')}</p>}
      <Timeline
        items={content.contacts.toReversed().map((contact) => ({
          key: contact.at,
          at: contact.on,
          who: t('contacts-entered', { name: contact.by.name }),
          title: t('contacts-with', {
            kind: words.word('contact', contact.kind),
            name: contact.with,
          }),
          children: <Quote lang={langOf(contact.text)}>{contact.text}</Quote>,
        }))}
      />
      {action.allowed && (
        <details>
          <summary>{t('case-act-enter-contact')}</summary>
          <ContactForm page={page} content={content} />
        </details>
      )}
    </Section>
  );
}

function ContactForm({ page }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const draft = useDraft(`contact:${id}`, readContact(null), readContact);
  const form = draft.value;
  const change = usePatch(form, draft.setValue);
  const act = useCaseAct('enter_contact', page);
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({
      case: id,
      contact: form.kind,
      on: form.on ?? words.today(),
      with: form.with,
      text: form.text,
    });
    if (outcome.ok) await draft.discard();
  };
  return (
    <DraftForm draft={draft} label={t('case-act-enter-contact')} onSubmit={() => void record()}>
      {act.notices}
      <RadioGroup
        label={t('contacts-kind')}
        name="contact"
        choices={KINDS.map((kind) => ({ value: kind, label: words.word('contact', kind) }))}
        value={form.kind}
        onChange={(kind) => change({ kind })}
      />
      <DateField
        label={t('contacts-on')}
        name="on"
        error={act.fieldError('on')}
        value={form.on ?? words.today()}
        onChange={(on) => change({ on })}
      />
      <TextField
        label={t('contacts-whom')}
        name="with"
        error={act.fieldError('with')}
        value={form.with}
        onChange={(next) => change({ with: next })}
      />
      <TextArea
        label={t('contacts-text')}
        name="text"
        error={act.fieldError('text')}
        value={form.text}
        onChange={(text) => change({ text })}
      />
      <ActionButton
        action={actionOf(page.actions, 'enter_contact')}
        type="submit"
        tone="primary"
        pending={act.pending}
      >
        {t('contacts-act')}
      </ActionButton>
    </DraftForm>
  );
}
