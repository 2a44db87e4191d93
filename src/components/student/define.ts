import { defineElement } from '../shared/define-element.js';
import { ImprovabilityStudent } from './student.js';

defineElement('improvability-student', ImprovabilityStudent);
