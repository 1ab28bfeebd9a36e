import { pino, type Logger as PinoLogger } from 'pino';

/** Structured log: JSON lines on stderr, so that stdout stays for people. */
export type Logger = PinoLogger;

/** Makes a logger of a level (`info`, `warn`, `silent` …). Passwords, tokens and cookies never reach it. */
export const createLogger = (level: string): Logger =>
  pino({ level, redact: { paths: ['password', '*.password', 'token', '*.token', 'req.headers.cookie', 'req.headers.authorization'], censor: '…' } }, pino.destination({ dest: 2, sync: true }));
