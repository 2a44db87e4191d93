import { defineElement } from '../shared/define-element.js';
import { ImprovabilityModelCard } from './model-card.js';

defineElement('improvability-model-card', ImprovabilityModelCard);
