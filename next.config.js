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
  // The public paths of the gateway's wire, in both shapes (docs/protocol.md § 2); proxy.ts is keyed by these.
  rewrites: async () => [
    { source: "/api/:function((?!\\w+Xp)\\w+)", destination: "/webcollect/:function" },
    { source: "/api/xp/:function(\\w+Xp)", destination: "/webcollect/:function" },
    { source: "/test_gateway/:function((?!\\w+Xp\\.)\\w+\\.api)", destination: "/webcollect/:function" },
    { source: "/test_gateway/xp/:function(\\w+Xp\\.api)", destination: "/webcollect/:function" },
    { source: "/test_gateway/settleSelectAction.gw", destination: "/link/test" },
    { source: "/webcollect/settleSelectAction.gw", destination: "/link/live" },
  ],
  serverExternalPackages: ["pg", "pino", "nodemailer", "prom-client"],
  experimental: {
    // Rewrites too: the gateway's names are case-sensitive.
    caseSensitiveRoutes: true,
    serverActions: { bodySizeLimit: "100kb" },
    proxyClientMaxBodySize: "128kb",
  },
  outputFileTracingRoot: import.meta.dirname,
};
