export { ImprovabilityChart } from './components/chart/chart.js';
export { ImprovabilityDashboard } from './components/dashboard/dashboard.js';
export { ImprovabilityFactors } from './components/factors/factors.js';
export { ImprovabilityImport } from './components/import/import.js';
export { ImprovabilityWorkspace } from './components/workspace/workspace.js';
export {
  DatasetErrorEvent,
  DatasetLoadEvent,
  FactorsChangeEvent,
  type DatasetErrorDetail,
  type DatasetLoadDetail,
  type FactorsChangeDetail,
} from './components/shared/events.js';
