// Checks bodies against JSON Schemas, and a document against AsyncAPI's own schema. One process for all of them:
// starting it takes longer than what it does.
//
// in:  { schemas: [schema], bodies: [{ schema: "its $id", body }], asyncapi: "YAML" }
// out: { bodies: [[{ path, keyword, message }]], asyncapi: { document, faults: [...] } }

import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { readFileSync } from "node:fs";

const faults = (errors) => (errors ?? []).map(({ instancePath, keyword, message }) => ({ path: instancePath, keyword, message }));

const { schemas, bodies, asyncapi } = JSON.parse(readFileSync(0, "utf8"));

// Strict about the schemas themselves, too: a keyword it does not know is a fault of ours.
const ajv = addFormats(new Ajv2020({ allErrors: true, strict: true, schemas }));
const checked = bodies.map(({ schema, body }) => {
  const check = ajv.getSchema(schema);
  check(body);
  return faults(check.errors);
});

const spec = JSON.parse(readFileSync(new URL("./node_modules/@asyncapi/specs/schemas/3.0.0-without-$id.json", import.meta.url), "utf8"));
const isAsyncApi = addFormats(new Ajv({ allErrors: true, strict: false, validateFormats: true })).compile(spec);
const document = parse(asyncapi);
isAsyncApi(document);

process.stdout.write(JSON.stringify({ bodies: checked, asyncapi: { document, faults: faults(isAsyncApi.errors) } }));
