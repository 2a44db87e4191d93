import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json';
import '../src/define.js';
import { onlyUsedControls, publicParts } from './element-docs.js';
import './preview.css';

setCustomElementsManifest(publicParts(manifest));

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  tags: ['autodocs'],
  argTypesEnhancers: [onlyUsedControls],
  globalTypes: {
    lang: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'fr', title: 'Français' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { lang: 'en', theme: 'light' },
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    docs: { source: { excludeDecorators: true } },
    options: {
      storySort: {
        order: ['Getting started', 'Dashboard', 'Workspace', 'Chart', 'Factors', 'Filter', 'Import'],
      },
    },
  },
  decorators: [
    (story, { globals, viewMode }) =>
      html`<div class="host-page ${viewMode}" lang=${globals.lang} data-theme=${globals.theme}>
        ${story()}
      </div>`,
  ],
};
