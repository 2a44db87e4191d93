import { defineElement } from '../shared/define-element.js';
import { ImprovabilityWorkspace } from './workspace.js';

defineElement('improvability-workspace', ImprovabilityWorkspace);
