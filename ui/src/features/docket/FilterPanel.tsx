import { useState } from 'react';
import type { StageCount } from '../../api/schema';
import { useApi, useKept } from '../../app/query';
import { CheckboxGroup } from '../../components/CheckboxGroup';
import { ComboBox } from '../../components/ComboBox';
import { Select } from '../../components/Select';
import { useText } from '../../i18n';
import { STAGES, TIERS, type Filters } from './query';
import styles from '../../components/filters.module.css';

const ANY = 'any';

/** Everything one can filter by. It is fetched and shown only once somebody asks for it. */
export function FilterPanel({
  filters,
  counts,
  onChange,
}: {
  filters: Filters;
  counts: readonly StageCount[];
  onChange: (part: Partial<Filters>) => void;
}) {
  const words = useText();
  const { t } = words;
  const [typed, setTyped] = useState('');
  const profiles = useApi('profiles', {}, { tags: ['committee'] });
  const found = useApi(
    'organisations',
    { text: typed, skip: 0, take: 50 },
    { tags: ['organisations'] },
  );
  const organisations = useKept(found.data)?.organisations;
  const pathways = new Set(
    (profiles.data?.profiles ?? [])
      .flatMap((profile) => profile.sections)
      .filter((section) => section.id === 'pathways')
      .flatMap((section) => section.values.map((value) => value.subject ?? ''))
      .filter((subject) => subject.startsWith('pathway-'))
      .map((subject) => subject.slice('pathway-'.length)),
  );
  const countOf = (stage: string) => counts.find((one) => one.stage === stage)?.count ?? 0;
  return (
    <div className={styles.panel}>
      <CheckboxGroup
        label={t('docket-stage')}
        name="stages"
        choices={STAGES.filter(
          (stage) => countOf(stage) > 0 || filters.stages.includes(stage),
        ).map((stage) => ({
          value: stage,
          label: t('docket-stage-count', {
            stage: words.word('stage', stage),
            count: words.formatNumber(countOf(stage)),
          }),
        }))}
        value={filters.stages}
        onChange={(stages) => onChange({ stages })}
      />
      <div>
        <Select
          label={t('docket-pathway')}
          name="pathway"
          choices={[
            { value: ANY, label: t('docket-any') },
            ...[...pathways].map((id) => ({ value: id, label: words.word('pathway', id) })),
          ]}
          value={filters.pathway ?? ANY}
          onChange={(pathway) => onChange({ pathway: pathway === ANY ? null : pathway })}
        />
        <Select
          label={t('docket-tier')}
          name="tier"
          choices={[
            { value: ANY, label: t('docket-any') },
            ...TIERS.map((tier) => ({ value: tier, label: words.word('tier', tier) })),
          ]}
          value={filters.tier ?? ANY}
          onChange={(tier) => onChange({ tier: TIERS.find((one) => one === tier) ?? null })}
        />
        <ComboBox
          label={t('docket-organisation')}
          name="organisation"
          choices={(organisations ?? []).map((one) => ({
            value: one.id,
            label: one.name,
          }))}
          value={filters.organisation}
          onChange={(organisation) => {
            if (organisation) onChange({ organisation });
          }}
          typed={typed}
          onTyped={setTyped}
        />
      </div>
    </div>
  );
}
