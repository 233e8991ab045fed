#!/usr/bin/env node
console.error("Prisma's engine is not used here: npm run schema writes migrations, npm start applies them.");
process.exit(1);
