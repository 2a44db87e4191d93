import type { ScoreResult } from '../../core/workspace/derive.js';
import type { Texts } from '../shared/locales/texts.js';
import { fitSentence } from './model-switch.js';

/** Why a score is not drawn, in words; `null` where it is. */
export function whyNothing(result: ScoreResult | null, visible: number, texts: Texts): string | null {
  const { chart, modelCard } = texts;
  if (!result) return chart.noData;
  switch (result.kind) {
    case 'missing-columns':
      return chart.missingColumns(result.columns);
    case 'unfit-model':
      return chart.unfitModel(result.code);
    case 'model-off':
      return modelCard.switchedOff;
    case 'switched-off-model':
      return fitSentence(result.fit, texts);
    case 'scores':
      return visible === 0 ? chart.nobody : null;
  }
}
