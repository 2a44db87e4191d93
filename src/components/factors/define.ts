import { defineElement } from '../shared/define-element.js';
import { ImprovabilityFactors } from './factors.js';

defineElement('improvability-factors', ImprovabilityFactors);
