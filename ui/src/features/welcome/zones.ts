import { useMemo } from 'react';
import { localeOf, type Language } from '../../dates';
import type { Choice } from '../../components/Select';

function named(zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** Every time zone by its name and by what people call it. */
export function useZones(language: Language): readonly Choice[] {
  return useMemo(
    () =>
      [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
        value: zone,
        label: `${zone.replaceAll('_', ' ')} · ${named(zone, language)}`,
      })),
    [language],
  );
}
