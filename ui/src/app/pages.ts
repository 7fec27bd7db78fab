import type { ComponentType } from 'react';
import type { RouteName } from './routes';

/** What a page is given: the parts of its address. */
export interface PageProps {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
}

/** The page of each route. A feature adds its pages here and nowhere else. */
export const PAGES: Partial<Record<RouteName, ComponentType<PageProps>>> = {};

/** What stands in the window while nobody is signed in, or the session is locked. */
export const OUTSIDE: Partial<Record<'signed_out' | 'locked', ComponentType>> = {};
