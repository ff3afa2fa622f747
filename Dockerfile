# The page behind nginx, over http. Whatever stands before it has the certificate.
#   docker build -t link-context-studio . && docker run -p 8080:80 link-context-studio
FROM node:22-bookworm-slim AS build
WORKDIR /studio
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm run compress -- --best

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install --yes --no-install-recommends nginx libnginx-mod-http-brotli-static \
  && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled/default
COPY deploy/nginx-image.conf /etc/nginx/conf.d/studio.conf
COPY --from=build /studio/dist /srv/link-context-studio/dist
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
