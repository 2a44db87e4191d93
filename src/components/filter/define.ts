import { defineElement } from '../shared/define-element.js';
import { ImprovabilityFilter } from './filter.js';

defineElement('improvability-filter', ImprovabilityFilter);
