import { choice, identifier, object, exactly } from "./shape.js";

const role = choice(
    "programmeOperator", "systemOperator", "verifier", "independentReviewer", "certificationCommittee",
    "registryAdministrator", "accountRepresentative", "auditor");

/** A person acting in one role of one organisation. */
export const actor = object({ person: identifier, organisation: identifier, role });
/** The same at the head of a record, where nothing else may stand. */
export const headActor = exactly({ organisation: identifier, person: identifier, role });
