import { useEffect, useRef, type ReactNode } from 'react';
import { noteLanguageChosen } from '../app/chosen-language';
import { useText } from '../i18n';
import { useLook } from '../look';
import { Button } from './Button';
import styles from './layout.module.css';

/** The frame of a page before sign-in: whose program it is, and the other language. */
export function Front({ page, children }: { page: string; children: ReactNode }) {
  const { t } = useText();
  const { look, change } = useLook();
  const other = look.language === 'en' ? 'zh-Hans' : 'en';
  // These pages share one address, so the router does not see one follow the other.
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [page]);
  // Where it was is gone with the form: focus goes into the page that takes its place.
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) {
          document.getElementById('main')?.focus({ preventScroll: true });
        }
      });
    },
    [],
  );
  return (
    <>
      <div className={styles.front}>
        <strong lang="en">Quorate</strong>
        <Button
          tone="plain"
          onPress={() => {
            noteLanguageChosen();
            change({ language: other });
          }}
        >
          <span lang={other}>{t('command-language')}</span>
        </Button>
      </div>
      {children}
    </>
  );
}
