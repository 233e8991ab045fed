/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // `npm test` checks types, tests and scripts included; a start need not.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: ["pg", "pino", "nodemailer"],
  experimental: {
    serverActions: { bodySizeLimit: "100kb" },
    proxyClientMaxBodySize: "128kb",
  },
  outputFileTracingRoot: import.meta.dirname,
};
