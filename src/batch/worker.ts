import { workerData } from 'node:worker_threads';
import { answerTasks, loadExtractor, type WorkerData } from './worker-task.js';

/** What each thread of the pool runs: models are loaded once, when the thread starts. */
export default answerTasks(() => loadExtractor(workerData as WorkerData));
