import { defineElement } from '../shared/define-element.js';
import { ImprovabilityChart } from './chart.js';

defineElement('improvability-chart', ImprovabilityChart);
