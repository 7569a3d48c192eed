import { dayFrom } from "./day.js";
import { isHash } from "./hex.js";
import { Refusal } from "./refusal.js";
import { slotMask } from "./slot-mask.js";

const numeral = /^(0|[1-9][0-9]{0,18})$/;
const most = 2n ** 63n - 1n;

const whole = (text) => numeral.test(text) && BigInt(text) <= most ? BigInt(text) : null;

/**
 * The claim of one home and day (請求明細行): `site,day,version,generationWh,soldWh,excluded,commitment`. Each line has
 * exactly one text. Refuses with `dataQuality.claimLine.malformed`.
 */
export function claimLine(text) {
    const fields = text.split(",");
    const [site, day, version, generation, sold] = fields;
    const line = {
        text, site, dayText: day, day: fields.length === 7 ? dayFrom(day) : null, version: whole(version ?? ""),
        generation: whole(generation ?? ""), sold: whole(sold ?? ""), excluded: slotMask(fields[5] ?? ""),
        commitment: fields[6] ?? "",
    };
    const isWhole = line.day !== null && line.version !== null && line.version > 0n && line.generation !== null
        && line.sold !== null && line.sold <= line.generation && line.excluded !== null && isHash(line.commitment)
        && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(site);
    if (!isWhole) {
        throw new Refusal(
            "dataQuality.claimLine.malformed", "site,day,version,generationWh,soldWh,excluded,commitment", text);
    }
    line.selfUse = line.generation - line.sold;
    return line;
}
