/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/getting-started.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs'],
  staticDirs: [
    { from: '../demo/fictional-pupils/fictional-pupils.csv', to: '/fictional-pupils.csv' },
    '../stories/data',
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
