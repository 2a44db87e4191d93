import '../chart/define.js';
import '../factors/define.js';
import '../filter/define.js';
import '../import/define.js';
import '../model-card/define.js';
import '../student/define.js';
import { defineElement } from '../shared/define-element.js';
import { ImprovabilityDashboard } from './dashboard.js';

defineElement('improvability-dashboard', ImprovabilityDashboard);
