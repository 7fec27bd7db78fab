import type { CommitteePage } from '../../api/schema';
import { href } from '../../app/routes';
import { Card } from '../../components/Card';
import { SummaryList } from '../../components/SummaryList';
import { useText } from '../../i18n';

/** Zone, numbers and rules. */
export function Facts({ committee }: { committee: CommitteePage }) {
  const words = useText();
  const { t } = words;
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
            { key: 'zone', label: t('committee-zone'), value: words.formatZone(committee.zone) },
          ]}
        />
      </Card>
  );
}
