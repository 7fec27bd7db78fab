import type { CommitteePage } from '../../api/schema';
import { useApi } from '../../app/query';
import { href } from '../../app/routes';
import { Card } from '../../components/Card';
import { SummaryList } from '../../components/SummaryList';
import { useText } from '../../i18n';

/** Zone, numbers and rules. */
export function Facts({ committee }: { committee: CommitteePage }) {
  const words = useText();
  const { t } = words;
  const recovery = useApi('recovery', {}, { tags: ['committee'] });
  const rules = committee.profiles.map((id) => words.code('profile', id) ?? id);
  return (
      <Card title={t('committee-facts')}>
        <SummaryList
          items={[
            {
              key: 'rules',
              label: t('committee-rules'),
              value: (
                <>
                  {words.formatList(rules)}
                  <br />
                  <a href={href('rules')}>{t('committee-read-rules')}</a>
                </>
              ),
            },
            {
              key: 'numbers',
              label: t('committee-numbers'),
              value: t('committee-numbers-as', {
                number: `${committee.number_prefix}${words.today().slice(0, 4)}-001`,
              }),
            },
            ...(recovery.data
              ? [
                  {
                    key: 'sealed',
                    label: t('committee-sealed'),
                    value: recovery.data.sealed ? (
                      <>
                        {t('committee-is-sealed')}
                        <br />
                        <a href={href('recovery')}>{t('recovery-title')}</a>
                      </>
                    ) : (
                      t('committee-not-sealed')
                    ),
                  },
                ]
              : []),
            { key: 'zone', label: t('committee-zone'), value: words.formatZone(committee.zone) },
          ]}
        />
      </Card>
  );
}
