// Preloaded into the API by `npm start`. When that parent is killed with -9 it can forward nothing, and the API
// would keep the port: the closed channel is how it learns of it and ends as on SIGTERM.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
