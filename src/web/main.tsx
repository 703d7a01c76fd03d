import './ui/fonts.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';
import { startLanguage } from './shell/language.ts';
import { loadInterfaceLetters } from './ui/load-letters.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
await Promise.all([startLanguage(), loadInterfaceLetters()]);
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
