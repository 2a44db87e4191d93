# The dashboard on port 8051, in an image that needs no rights and writes nothing:
#   docker build --tag improvability .
#   docker run --rm --publish 8051:8051 --read-only --cap-drop ALL improvability
FROM node:26-slim AS base
WORKDIR /improvability

FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# The image's user must be able to read what its builder may have kept to himself (umask 077).
RUN npm run build -- --demo && chmod -R a+rX demo dist-demo LICENSE NOTICE

FROM base
# The server's only dependency, sirv, and what sirv needs.
COPY --from=build /improvability/node_modules/sirv node_modules/sirv
COPY --from=build /improvability/node_modules/@polka/url node_modules/@polka/url
COPY --from=build /improvability/node_modules/mrmime node_modules/mrmime
COPY --from=build /improvability/node_modules/totalist node_modules/totalist
COPY --from=build /improvability/demo/*.mjs demo/
COPY --from=build /improvability/dist-demo dist-demo
COPY --from=build /improvability/LICENSE /improvability/NOTICE ./
EXPOSE 8051
USER node
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT || 8051}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1))"]
CMD ["node", "demo/server.mjs"]
