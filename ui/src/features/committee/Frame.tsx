import type { ReactNode } from 'react';
import { SESSION_TAG, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { actionIn } from '../../components/actions';
import { PageHeader } from '../../components/PageHeader';
import { Tabs } from '../../components/Tabs';
import { useText } from '../../i18n';

/** The head of every page about the committee itself. */
export function Frame({
  tab,
  title,
  lead,
  acts,
  children,
}: {
  tab: 'committee' | 'rules' | 'texts' | 'backups' | 'personal-data' | 'keeping';
  title: string;
  lead?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useText();
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const may = (act: string) => actionIn(session.data?.actions ?? [], act)?.allowed ?? false;
  return (
    <>
      <PageHeader title={title} lead={lead}>
        {acts}
      </PageHeader>
      <Tabs
        label={t('committee-tabs')}
        current={tab}
        tabs={[
          { key: 'committee', href: href('committee'), label: t('committee-tab-people') },
          { key: 'rules', href: href('rules'), label: t('committee-tab-rules') },
          { key: 'texts', href: href('texts'), label: t('committee-tab-texts') },
          ...(may('backups')
            ? [{ key: 'backups', href: href('backups'), label: t('backups-title') }]
            : []),
          ...(may('data_requests')
            ? [
                { key: 'personal-data', href: href('personal-data'), label: t('data-title') },
                { key: 'keeping', href: href('keeping'), label: t('keeping-title') },
              ]
            : []),
        ]}
      />
      {children}
    </>
  );
}
