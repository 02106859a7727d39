export { combine, finish, hashString } from '../text/hash.js';
export {
  bilou,
  decodeBilou,
  encodeBilou,
  flat,
  type LabelScheme,
  OUTSIDE,
  schemeOf,
  type TypedStretch,
} from './labels.js';
export { averageModels, domainHash, foldDomain, type LinearModel, prune } from './linear-model.js';
export { decodeModel, encodeModel, type ModelMetadata, type TaggerModel } from './model-file.js';
export { createRandom, type Random, shuffle } from './random.js';
export { createTagger, type Tagger } from './tagger.js';
export {
  type ColumnDeclaration,
  type Columns,
  type CompiledTemplates,
  compileTemplates,
  writeFeatures,
  writeTokenFeatures,
} from './templates.js';
export { createTokenFeatures, type TokenFeatures } from './token-features.js';
export { type CrfOptions, trainCrf } from './train-crf.js';
export { type PerceptronOptions, trainPerceptron } from './train-perceptron.js';
export { PARTIAL, type TrainingSet, type TrainingSetBuilder, trainingSetBuilder } from './training-set.js';
export { addTokenFeatures, createTypeTable, NEVER_SETTLED, type TypeTable } from './type-table.js';
