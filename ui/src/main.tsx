import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Client } from './api/client';
import { App, Providers } from './app/app';
import { makeQueries } from './app/query';
import { choosePlatform } from './platform/choose';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const client = new Client(await choosePlatform());
createRoot(root).render(
  <StrictMode>
    <Providers client={client} queries={makeQueries()}>
      <App />
    </Providers>
  </StrictMode>,
);
