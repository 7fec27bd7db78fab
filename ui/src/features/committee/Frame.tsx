import type { ReactNode } from 'react';
import { href } from '../../app/routes';
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
  tab: 'committee' | 'rules' | 'texts';
  title: string;
  lead?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useText();
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
        ]}
      />
      {children}
    </>
  );
}
