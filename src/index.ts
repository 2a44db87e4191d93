export { ImprovabilityChart } from './components/chart/chart.js';
export { ImprovabilityDashboard } from './components/dashboard/dashboard.js';
export { ImprovabilityFactors } from './components/factors/factors.js';
export { ImprovabilityFilter } from './components/filter/filter.js';
export { ImprovabilityImport } from './components/import/import.js';
export { ImprovabilityModelCard } from './components/model-card/model-card.js';
export { ImprovabilityStudent } from './components/student/student.js';
export { ImprovabilityWorkspace } from './components/workspace/workspace.js';
export {
  DatasetErrorEvent,
  DatasetLoadEvent,
  FactorsChangeEvent,
  FilterChangeEvent,
  SelectEvent,
  type DatasetErrorDetail,
  type DatasetLoadDetail,
  type FactorsChangeDetail,
  type SelectDetail,
  type FilterChangeDetail,
} from './components/shared/events.js';
