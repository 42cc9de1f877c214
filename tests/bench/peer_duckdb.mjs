#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// The meter table of gen_meters.py as an analyst would sum it with DuckDB (npm package @duckdb/node-api).
//   NODE_MODULES=dir/node_modules node peer_duckdb.mjs DIR [THREADS=2]
// Prints year,activity,kg; DuckDB is told the types, so that it need not look for them.
import path from "path";
import { createRequire } from "module";
const require = createRequire(path.resolve(process.env.NODE_MODULES ?? "node_modules", "x.js"));
const { DuckDBInstance } = require("@duckdb/node-api");
const dir = process.argv[2], threads = process.argv[3] ?? "2";
const quoted = (file) => `'${path.join(dir, file).replaceAll("'", "''")}'`;
const database = await DuckDBInstance.create(":memory:", { threads });
const connection = await database.connect();
const result = await connection.runAndReadAll(`
  SELECT year(date), m.activity, printf('%.9f', sum(amount * factor))
  FROM read_csv(${quoted("meters.csv")}, header=true, delim=',', auto_detect=false,
                columns={'activity':'VARCHAR','date':'DATE','amount':'DOUBLE','unit':'VARCHAR'}) m
  JOIN read_csv(${quoted("factors.csv")}) f ON m.activity = f.activity
  GROUP BY ALL ORDER BY ALL`);
console.log("year,activity,kg");
for (const row of result.getRows()) console.log(row.join(","));
