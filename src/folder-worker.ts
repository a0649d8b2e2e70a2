import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { serveJobs } from './adapters/folder/worker.ts';
import { openOcr } from './adapters/ocr/open.ts';
import { openOffice } from './adapters/office/open.ts';
import { ourTemplates } from './world.ts';

const Given = z.object({ templatesFolder: z.string().nullable() });

/** A thread of the folder review: takes files one after another. */
function enter(): void {
  if (parentPort === null) throw new Error('only as a worker');
  serveJobs(parentPort, {
    templates: ourTemplates(Given.parse(workerData).templatesFolder),
    office: openOffice(process.env, process.platform),
    ocr: openOcr(),
  });
}

enter();
