import { defineElement } from '../shared/define-element.js';
import { ImprovabilityImport } from './import.js';

defineElement('improvability-import', ImprovabilityImport);
