import type { Call } from '../../tools/tool.ts';

const PAUSE_MS = 100;

type Send = (progress: { progress: number; total: number; message: string }) => void;

/** Lets through rising progress only, at most ten times a second, and always the last step. */
export function throttled(send: Send): Call['progress'] {
  let sentAt = Number.NEGATIVE_INFINITY;
  let reached = Number.NEGATIVE_INFINITY;
  return (done, total, message) => {
    const now = performance.now();
    if (done <= reached || (done < total && now - sentAt < PAUSE_MS)) return;
    sentAt = now;
    reached = done;
    send({ progress: done, total, message });
  };
}
