# The site as one image: built in a full Debian, run in a slim one by an account that is not root,
# on a file system that nothing needs to write to. docs/deploy.md says how to use it.

# Made again only when the packages or the scripts change, not for a change of the site.
FROM node:20.20.2-bookworm AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts/pack.mjs scripts/
COPY scripts/lib scripts/lib
RUN --mount=type=cache,target=/npm-cache npm_config_cache=/npm-cache node scripts/pack.mjs packages

FROM packages AS site
# The same for every image of one site, so that a form opened before an update can be sent after it.
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY=""
COPY . .
RUN node scripts/pack.mjs site && rm -rf node_modules

# What only building and testing needs stays behind.
FROM packages AS trimmed
RUN node scripts/pack.mjs trim

FROM node:20.20.2-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
# A layer of its own: an update with the same packages need not move it again.
COPY --from=trimmed /app/node_modules node_modules
# Sources come along because the command line (npm run tracker) runs them.
COPY --from=site /app ./
# The one folder that is written to, and only with SQLite.
RUN mkdir -p data && chown node:node data
VOLUME /app/data
USER node
EXPOSE 3000
# That the process lives. Not `ready`: whoever restarts what is not healthy would only take away the kept pages.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/api/v1/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: the signal to stop must reach the server itself.
CMD ["node", "scripts/site.mjs", "--prepare"]
