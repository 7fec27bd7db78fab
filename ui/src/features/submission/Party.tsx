import { useApi, useKept } from '../../app/query';
import { ComboBox } from '../../components/ComboBox';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import type { Form } from './form';

const same = (a: string, b: string) =>
  a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** The organisation and system it is about: found by typing, or registered with the submission. */
export function Party({
  form,
  change,
  errorAt,
}: {
  form: Form;
  change: (part: Partial<Form>) => void;
  errorAt: (field: string) => string | undefined;
}) {
  const { t } = useText();
  const typed = form.organisation.trim();
  const found = useApi(
    'organisations',
    { text: typed, skip: 0, take: 20 },
    { tags: ['organisations'] },
  );
  const organisations = useKept(found.data)?.organisations ?? [];
  const known = organisations.find((one) => same(one.name, typed)) ?? null;
  const page = useApi('organisation', known ? { organisation: known.id } : null, {
    tags: ['organisations'],
  });
  const systems = known ? (page.data?.systems ?? []) : [];
  const system = systems.find((one) => same(one.name, form.system)) ?? null;
  const codes = useApi(
    'classification',
    { text: form.classification.trim() },
    { tags: ['committee'] },
  );
  const classification = useKept(codes.data);
  const hasList = (classification?.lists.length ?? 0) > 0;
  const choices = (classification?.codes ?? []).map(({ code, title }) => ({
    value: code,
    label: `${code} ${title}`,
  }));
  return (
    <>
      <ComboBox
        label={t('log-organisation')}
        name="organisation"
        optional
        custom
        error={errorAt('organisation')}
        description={
          !typed
            ? t('log-organisation-note')
            : known
              ? t('log-organisation-known', { cases: known.cases })
              : found.state === 'ready'
                ? t('log-organisation-new', { name: typed })
                : t('log-organisation-note')
        }
        choices={organisations.map((one) => ({ value: one.id, label: one.name }))}
        value={known?.id ?? null}
        onChange={(id) => {
          const chosen = organisations.find((one) => one.id === id);
          if (chosen) change({ organisation: chosen.name });
        }}
        typed={form.organisation}
        onTyped={(organisation) => change({ organisation })}
      />
      {typed && (
        <>
          <TextField
            label={t('log-unit')}
            name="unit"
            optional
            error={errorAt('unit')}
            value={form.unit}
            onChange={(unit) => change({ unit })}
          />
          <ComboBox
            label={t('log-system')}
            name="system"
            optional
            custom
            error={errorAt('system')}
            description={
              !form.system.trim()
                ? t('log-system-note')
                : system
                  ? t('log-system-known')
                  : t('log-system-new', { name: form.system.trim() })
            }
            choices={systems.map((one) => ({ value: one.id, label: one.name }))}
            value={system?.id ?? null}
            onChange={(id) => {
              const chosen = systems.find((one) => one.id === id);
              if (chosen) change({ system: chosen.name });
            }}
            typed={form.system}
            onTyped={(next) => change({ system: next })}
          />
        </>
      )}
      {form.system.trim() && (
        <>
          <TextField
            label={t('log-version')}
            name="system_version"
            optional
            error={errorAt('system_version')}
            value={form.version}
            onChange={(version) => change({ version })}
          />
          {hasList && (
            <ComboBox
              label={t('log-classification')}
              name="classification"
              optional
              custom
              error={errorAt('classification')}
              description={
                system?.classification
                  ? t('log-classification-has', {
                      code: `${system.classification.code} ${system.classification.title}`,
                    })
                  : t('log-classification-note', { list: classification?.lists[0]?.name ?? '' })
              }
              choices={choices}
              value={choices.find((one) => one.label === form.classification)?.value ?? null}
              onChange={(code) => {
                const chosen = choices.find((one) => one.value === code);
                if (chosen) change({ classification: chosen.label });
              }}
              typed={form.classification}
              onTyped={(classification) => change({ classification })}
            />
          )}
        </>
      )}
    </>
  );
}
