/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // `npm test` checks types, tests and scripts included; a start need not.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Title and icon stand in the head at once: streamed, they come late, and without scripts never to the head.
  htmlLimitedBots: /./,
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: ["pg", "pino", "nodemailer"],
  experimental: {
    serverActions: { bodySizeLimit: "100kb" },
    proxyClientMaxBodySize: "128kb",
  },
  outputFileTracingRoot: import.meta.dirname,
};
