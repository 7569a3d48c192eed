// Registry and holders: issuance, transfer, retirement; each asked for by one person and approved by another.
import { approve, cannotApproveOwn, decline, waiting } from "./two-persons.mjs";

export async function issue(registrar, second, period) {
    await registrar.goto("/issuance");
    await registrar.page.follow(period, "main");
    await registrar.shows(registrar.words.irreversible);
    await registrar.press("issueNow");
    const act = await waiting(registrar);
    await cannotApproveOwn(registrar, act);
    await approve(second, act);
    registrar.done("units are issued by two registrars");
}

export async function transfer(holder, second, { from, to, tonnes }) {
    const ask = async (quantity) => {
        await holder.menu("accountsHeading");
        await holder.page.follow(from, "main");
        await holder.follow("transferHeading");
        await holder.type("receivingAccount", to);
        await holder.type("quantityInTonnes", quantity);
        await holder.press("preview");
    };
    await ask("1000000");
    await holder.must(holder.page.status === 422, "more than the account holds is refused");
    await ask("1");
    await holder.press("transferNow");
    await decline(second, await waiting(holder), "SIMULATED: not agreed");
    await ask(`${tonnes}`);
    await holder.press("transferNow");
    await approve(second, await waiting(holder));
    holder.done("units move");
}

export async function retire(buyer, second, { account, tonnes, beneficiary }) {
    await buyer.goto("/accounts");
    await buyer.page.follow(account, "main");
    await buyer.follow("retireHeading");
    await buyer.type("quantityInTonnes", `${tonnes}`);
    await buyer.set("purpose", "offset");
    await buyer.type("purposeDetail", "SIMULATED");
    await buyer.type("beneficiary", beneficiary);
    await buyer.type("consent", "SIMULATED consent");
    await buyer.type("placeOfUse", "SIMULATED event");
    await buyer.set("prefecture", "13");
    await buyer.press("preview");
    await buyer.refused(422, "registry.retire.samePlace");
    await buyer.must(await buyer.value("beneficiary") === beneficiary, "what was typed is kept");
    await buyer.page.tick(buyer.words.declaredApart, buyer.words.declaredApartText);
    await buyer.press("preview");
    await buyer.shows(beneficiary, buyer.words.irreversible);
    await buyer.press("retireNow");
    await approve(second, await waiting(buyer));
    buyer.done("units are retired");
    return second.page.path;
}
