import { utf8 } from "./bytes.js";
import { dayText } from "./day.js";
import { kinds } from "./events.js";
import { fromHex, hex } from "./hex.js";
import { faultOfInclusion, leafHash } from "./merkle.js";
import { demand } from "./refusal.js";
import { sha256 } from "./sha256.js";
import { claimOf, siteDay } from "./site-day.js";
import { statement } from "./statement.js";

const commitmentMark = utf8("daicho commitment v1\n");
const saltBytes = 16;
/** Site-days between two words of progress. */
const stride = 256;

/** Checks 5 and 6: each line's commitment is in a recorded delivery; disclosed readings open it and give its energy. */
export async function checkReadings(bundle, { records }, chain, { lines }, progress) {
    demand(bundle.siteDays.length === lines.length, "bundle.siteDays.count", `${lines.length} site-days`,
        bundle.siteDays.length);
    const deliveries = new Map(records.filter(({ kind }) => kind === kinds.delivered)
        .map((record) => [record.index, record.body]));
    const used = new Set();
    let disclosed = 0;
    for (const [place, line] of lines.entries()) {
        if (place % stride === 0) await progress(place, lines.length);
        const bundled = bundle.siteDays[place];
        const delivery = deliveries.get(bundled.delivery);
        demand(delivery?.project === chain.batch.project, "bundle.delivery.unknown",
            `a delivery of ${chain.batch.project}`, `record ${bundled.delivery}`);
        used.add(bundled.delivery);
        prove(bundled, line, delivery);
        if (bundled.disclosed === undefined) continue;
        open(bundled.disclosed, line, chain.planned.plan.selfConsumption);
        disclosed += 1;
    }
    demand(used.size === deliveries.size, "bundle.delivery.unused", [...used], [...deliveries.keys()]);
    const hidden = lines.length - disclosed;
    return {
        proved: [
            statement("readings.committed", { count: lines.length }),
            ...disclosed === 0 ? [] : [statement("readings.disclosed", { count: disclosed })],
        ],
        notProved: hidden === 0 ? [] : [statement("readings.hidden", { count: hidden })],
    };
}

function prove(bundled, line, delivery) {
    demand(bundled.leaf >= 0n, "bundle.siteDay.notDelivered", "a leaf", bundled.leaf);
    const fault = faultOfInclusion(
        leafHash(fromHex(line.commitment)), bundled.leaf, delivery.siteDays, bundled.proof, fromHex(delivery.root));
    demand(fault === null, "bundle.siteDay.notDelivered", `${line.site} ${line.dayText} in ${delivery.delivery}`, fault);
}

function open(readings, line, rule) {
    const salt = fromHex(readings.salt);
    const payload = fromHex(readings.payload);
    const isOpened = salt?.length === saltBytes && payload !== null
        && hex(sha256(commitmentMark, salt, payload)) === line.commitment;
    demand(isOpened, "bundle.readings.other", line.commitment, `other readings of ${line.site} ${line.dayText}`);
    const day = siteDay(payload);
    demand(day.site === line.site && day.day === line.day && day.slots === line.excluded.slots,
        "bundle.readings.other", `${line.site} ${line.dayText}`, `${day.site} ${dayText(day.day)}`);
    const again = claimOf(day, line.excluded, rule);
    demand(again.generation === line.generation && again.sold === line.sold && again.excluded === line.excluded.text,
        "bundle.readings.sum", `${line.generation} Wh, sold ${line.sold} Wh`,
        `${again.generation} Wh, sold ${again.sold} Wh`);
}
